POSTIL_SEARCH["index"]=[[[0,180,"name"],[1,140,"claim"],[1,110,"page"],[3,150,"source"],[5,110,"note"],[7,100,"passage"]],"-=0127.4058,,-",["1"],[0]]
