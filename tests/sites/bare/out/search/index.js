POSTIL_SEARCH["index"]=[[[0,180,"name"],[0,140,"claim"],[0,110,"page"],[1,150,"source"],[2,110,"note"],[2,100,"passage"]],"**,",["and"],[0]]
