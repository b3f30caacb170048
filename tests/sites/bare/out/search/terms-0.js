POSTIL_SEARCH["terms-0"]=["#and #bare #else $mpty #nothing #one #passage","% ### % $## % % %"]
