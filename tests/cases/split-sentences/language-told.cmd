split-sentences --lang=de-AT
