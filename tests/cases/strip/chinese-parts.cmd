strip --html -k | cut -f 1,3
