strip --html | cut -f 1
