load helper

PROBE=probe-html

# repeat STRING N
repeat() {
	awk -v s="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", s }'
}

@test "pages become the trees of the standard" {
	probe_table body tree.tsv
	probe_table tree tree-page.tsv
}

@test "character references" {
	probe entity '&amp;&lt&eacute;' '&<é' '&notit; &notin;' '¬it; ∉' '&unknown; & &; &#; &#x;' '&unknown; & &; &#; &#x;' \
		'&#8212;&#x2014;&#X2014' '———' '&#128;&#x99;' '€™' '&#0;&#xD800;&#x110000;&#99999999999;' '����' \
		'&nGt;' '≫⃒' '&CounterClockwiseContourIntegral;' '∳' '&Amp;&AMP;' '&Amp;&' '&#65' 'A' '&#65x' 'Ax' 'a&#10;b&NewLine;c&#x0A;d' 'a b c d'
	probe value '?a=1&copy=2&copy;' '?a=1&copy=2©' '&copyx&copy' '&copyx©' '&copy.' '©.'
}

@test "what a page says of its encoding" {
	probe sniff '\xef\xbb\xbfx' UTF-8 '\xfe\xff\0x' UTF-16BE '\xff\xfex\0' UTF-16LE '<\0?\0x\0m\0' UTF-16LE \
		'<meta charset=latin1>' windows-1252 "<meta charset='KOI8-R'>\\xe9" KOI8-R '<meta charset=nonsense>\xe9' windows-1252 \
		'<meta http-equiv=Content-Type content="text/html; charset=euc-kr">' EUC-KR '<meta content="charset=euc-kr">' UTF-8 \
		'<!-- <meta charset=big5> --><meta charset=gbk>' GBK '<p title="<meta charset=big5>">\xe9' windows-1252 \
		'<meta charset=utf-16>' UTF-8 '<metal charset=big5>' UTF-8 '<meta charset=x-user-defined>' windows-1252 \
		'plain' UTF-8 'caf\xc3\xa9' UTF-8 'caf\xe9' windows-1252 '<?xml version="1.0" encoding="shift_jis"?>' Shift_JIS \
		'<meta charset=latin1>kil\xc3\xb3metros' windows-1252 '<meta charset=gbk>\xe2\x80\x9cSarn\xe2\x80\x9d\xe2\x80\x94\xe2\x80\xa6' UTF-8
	probe told 'none x' UTF-8 'latin1 x' UTF-8 'latin1 \xe9' windows-1252 'koi8-r \xe9' KOI8-R 'gbk \xef\xbb\xbfx\xe9' UTF-8 \
		'koi8-r <meta charset=gbk>\xe9' KOI8-R
	[ "$( { repeat '<p> ' 400; printf '<meta charset=koi8-r>\xe9'; } | strip --html --all | cut -f1)" = 'И' ]
}

@test "labels, and bytes in each kind of encoding" {
	probe label ' UTF8 ' UTF-8 l1 windows-1252 ascii windows-1252 cp936 none gb2312 GBK iso-8859-8-i ISO-8859-8-I '' none hz-gb-2312 replacement
	probe decode 'windows-1251 \xcf\xf0\x98' $'Пр\xc2\x98' 'iso-8859-8-i \xe0' א 'utf-8 a\xff\xe2\x82<' 'a��<' \
		'gbk \xb1\xb1\x81<\x80' '北�<€' 'gb18030 \x81\x35\xf4\x37\x90\x30\x81\x30' $'\xee\x9f\x87𐀀' \
		'big5 \xa4\xa4\x88\x62\xfe<' '中Ê̄�<' 'shift_jis \x93\xfa\xb1\x81' '日ｱ�' 'euc-jp \xc6\xfc\x8e\xb1\x8f\xb0\xa1' '日ｱ丂' \
		'euc-kr \xc7\xd1\x81\x41' '한갂' 'iso-2022-jp \x1b$BF|\x1b(B!' '日!' 'utf-16le a\0=\xd8\0\xde\0\xd8' 'a😀�' \
		'macintosh \x8e' é 'x-user-defined \xe9' $'\xef\x9f\xa9' 'replacement \x1b' '�' 'koi8-u \xae' ў 'windows-1258 \xd2' '̉'
}

@test "visible text: a block a line, cleaned, nothing of scripts" {
	probe visible '<p>a <b>b</b>c<p>d<br>e<hr>f' 'a bc|d|e|f|' '<ul><li>a<li> b </ul>c' 'a|b|c|' '<table><tr><td>a<td>b<tr><td>c' 'a b|c|' \
		'<script>a</script><style>b</style>c<svg><script>d</script></svg><noscript>e</noscript>' 'c|' \
		'a&#10;&#9;b&shy;c&#x202e;d&#27;[1m&nbsp;e' 'a bcd [1m e|' '<p> <p></p>x' 'x|' '<button>a</button><select><option>b' 'a|b|' \
		'<template>a</template><x-y><template shadowrootmode=open><p>b</template>c</x-y><template shadowroot=open>d</template>' 'b|c|d|' \
		'<select><button><selectedcontent></button><option>x<option selected>y' 'y|x|y|'
}

@test "strip --all: HTML and text, the name of the document, -E and -z" {
	cd "$BATS_TEST_TMPDIR"
	printf '<p>One &amp; two<p>caf\351' >a.html
	printf 'one\n\n  two\ttabs \r\n' >b.txt
	strip --all a.html b.txt >got
	printf 'One & two\tdoc=a.html\ncafé\tdoc=a.html\none\tdoc=b.txt\ntwo tabs\tdoc=b.txt\n' | cmp - got
	[ "$(printf '<p>a' | strip --all --text -d N)" = "$(printf '<p>a\tdoc=N')" ]
	[ "$(printf 'a&lt;b' | strip --all --html)" = "$(printf 'a<b\tdoc=-')" ]
	[ "$(printf '\357\273\277\261' | strip --all -E latin2 | cut -f1)" = 'ďťżą' ]
	for option in -k -m -p -r; do
		run -2 strip --all $option a.html
		[[ $output == "copytaster strip: --all: goes without -k, -m, -p and -r"* ]]
	done
	run -2 strip -E nonsense a.html
	[[ $output == *"nonsense: not a label of an encoding"* ]]
	[ "$(strip -z --all a.html | tr '\0' ';')" = "$(printf 'One & two\tdoc=a.html;café\tdoc=a.html;')" ]
}

@test "depth: elements under, at and over the limit" {
	for n in 509 510 511 512 2000 100000; do
		[ "$( { repeat '<div>' $n; printf 'deep'; repeat '</div>' $n; printf '<p>after'; } | strip --all | cut -f1 | tr '\n' ' ')" = 'deep after ' ]
	done
	repeat '<b class=x><i id=y><p>' 50000 | strip --all >/dev/null
	repeat '<table><tr><td>' 50000 | strip --all >/dev/null
	[ "$( { repeat '<svg><title>' 3000; printf x; } | strip --all | cut -f1)" = x ]
}

@test "the tables from outside are what the sources say" {
	shared kit/encodings/indexes.json.xz
	cd "$TOP"
	LC_ALL=C awk -f tests/train/entities.awk "$SHARED/kit/html5/entities.tsv" | cmp - lib/data/html-entities.txt
	sh tests/train/charset.sh "$SHARED/kit/encodings" "$BATS_TEST_TMPDIR"
	for table in "$BATS_TEST_TMPDIR"/*.txt; do cmp "$table" "lib/data/${table##*/}"; done
}
