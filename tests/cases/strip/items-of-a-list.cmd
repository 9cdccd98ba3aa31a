strip --text | cut -f 1
