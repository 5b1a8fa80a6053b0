const FILES = "@MAQAL_BUNDLE@";
