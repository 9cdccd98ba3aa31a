load helper

# tag NAME: its values, each once, of the lines on standard input.
tag() {
	tr '\t' '\n' | sed -n "s/^$1=//p" | uniq
}

page() {
	printf '<html><title>%s</title><body><h1>%s</h1>' "$1" "$1"
	for i in 1 2 3 4 5 6; do
		printf '<p>The mayor of Sampleton said on Tuesday that the bridge over the river would open in spring, and that it had cost more than planned (%s).</p>' "$i"
	done
}

warc() { # TYPE URI BODYFILE
	printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: text/html\r\nContent-Length: %s\r\n\r\n' "$1" "$2" "$(wc -c <"$3")"
	cat "$3"
	printf '\r\n\r\n'
}

response() { # HEAD PAGE
	printf 'HTTP/1.1 200 OK\r\n%b\r\n\r\n' "$1"
	cat "$2"
}

@test "strip: a page comes out as its story, doc= is the operand" {
	cd "$BATS_TEST_TMPDIR"
	page "Bridge to open" >a.html
	[ "$(strip a.html | wc -l)" -ge 6 ]
	[ "$(strip a.html | tag doc)" = a.html ]
	[ "$(strip <a.html | tag doc)" = - ]
	[ "$(strip -d 'x	y' a.html | tag doc)" = "x y" ]
}

@test "strip: inputs that are no pages are refused with a word of help, the others done" {
	cd "$BATS_TEST_TMPDIR"
	page "Bridge to open" >a.html
	printf '\177ELF\1\1' >tool
	gzip -c a.html >a.html.gz
	run -1 strip tool a.html.gz a.html
	[[ $output == *"copytaster strip: tool: an object file; did you mean strip(1) of binutils?"* ]]
	[[ $output == *"copytaster strip: a.html.gz: compressed input: use gzip -dc"* ]]
	[[ $output == *"doc=a.html"* ]]
}

@test "strip: a web archive gives its pages, and tells of broken records" {
	cd "$BATS_TEST_TMPDIR"
	page "Bridge to open" >a.html
	response 'Content-Type: text/html' a.html >r
	{
		warc warcinfo '' a.html
		warc response '<https://example.org/a>' r
		warc request https://example.org/q r
		warc resource https://example.org/b a.html
		printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/broken\r\n\r\nnonsense\r\n\r\n'
		warc response https://example.org/c r
		warc conversion https://example.org/d a.html | sed 's/Content-Length: .*/Content-Length: 99999999\r/'
	} >x.warc
	run -1 --separate-stderr strip x.warc
	[ "$(echo "$output" | tag doc | tr '\n' ' ')" = "https://example.org/a https://example.org/b https://example.org/c " ]
	[ "${#stderr_lines[@]}" -eq 2 ]
	[[ $stderr == *"x.warc: a record without its length: https://example.org/broken"* ]]
	[[ $stderr == *"x.warc: the last record is cut short: https://example.org/d"* ]]
	# The last record may lack the empty lines behind it.
	[ -n "$(warc resource https://example.org/b a.html | head -c -4 | strip --warc)" ]
	[ "$(cat x.warc | strip --warc 2>/dev/null | wc -l)" -eq "$(echo "$output" | wc -l)" ]
}

@test "strip: chunked bodies and charsets of HTTP heads" {
	cd "$BATS_TEST_TMPDIR"
	page 'Br\374cke' | sed 's/bridge/Br\xfccke/' >a.html
	{
		printf '%x\r\n' 256
		head -c 256 a.html
		printf '\r\n%x;x=y\r\n' $(($(wc -c <a.html) - 256))
		tail -c +257 a.html
		printf '\r\n0\r\n\r\n'
	} >chunked
	response 'Content-Type: text/html; charset="iso-8859-1"\r\nTransfer-Encoding: chunked' chunked >r
	warc response https://example.org/a r | strip >out
	grep -q 'Brücke over the river' out
	run ! grep 'x=y' out
}

@test "strip: MHTML and mail" {
	cd "$BATS_TEST_TMPDIR"
	page "Bridge to open" >a.html
	{
		printf 'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_B"\r\n\r\n'
		printf -- '--=_B\r\nContent-Type: text/css\r\n\r\np { }\r\n--=_B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
		sed 's/=/=3D/g; s/bridge/Br=C3=BCc=\r\nke/' a.html
		printf '\r\n--=_B--\r\n'
	} >a.mhtml
	strip -m a.mhtml >out
	grep -q 'Brücke over' out
	[ "$(tag url <out)" = https://example.org/a ]
	printf 'MIME-Version: 1.0\nContent-Type: image/png\n\nx' >b.mhtml
	run -1 strip b.mhtml
	[ "$output" = "copytaster strip: b.mhtml: no page in this mail or MHTML file" ]
}

@test "strip: a mail in plain text has its subject and its date" {
	cd "$BATS_TEST_TMPDIR"
	local body='The bridge over the river fell on Monday after a week of rain, and nobody was hurt, the council said.\n\nIt had been built in 1974 and was to be mended in spring, the mayor told the paper.\n-- \nAda Quill\n'
	mail() {
		printf 'From: desk@paper.example\nSubject: %s\nDate: Sat, 14 Mar 2026 10:00:00 +0000\n%s\n' "$1" "${2:+$(printf "$2")
}"
		printf "$body"
	} >a.eml
	mail 'Fwd: RE: Bridge falls into the river'
	[ "$(strip -m a.eml | cut -f 1,3- | head -n 1)" = "$(printf 'The bridge over the river fell on Monday after a week of rain, and nobody was hurt, the council said.\ttitle=Bridge falls into the river\tdate=2026-03-14T10:00:00Z\tlang=en')" ]
	run ! grep Quill <(strip -k a.eml)
	mail '=?UTF-8?Q?Br=C3=BCcke_am?= =?utf-8?B?IEZsdXNz?= ist hin' 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n'
	[ "$(strip -m a.eml | tag title)" = 'Brücke am Fluss ist hin' ]
	mail '=?iso-8859-1?Q?Br=FCcke_am_Fluss?=' 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n'
	run ! grep -a Br <(strip -k a.eml)
	mail 'Fwd: Bridge' '\nFor you:\n\n------ Forwarded message ------\nFrom: Desk <desk@paper.example>\nSent: Saturday\nTo: me@home.example\nSubject: Bridge'
	[ "$(strip -k a.eml | cut -f 1 | head -n 4 | tail -n 2)" = "$(printf 'For you:\nThe bridge over the river fell on Monday after a week of rain, and nobody was hurt, the council said.')" ]
	mail 'Bridge =?x?Q' && [ "$(strip -k a.eml | head -n 1 | cut -f 1)" = 'Bridge =?x?Q' ]
}

@test "strip: --files0-from names the inputs" {
	cd "$BATS_TEST_TMPDIR"
	page one >'a b.html'
	page two >c.html
	[ "$(printf 'a b.html\0c.html' | strip --files0-from=- | tag doc | tr '\n' ,)" = 'a b.html,c.html,' ]
	printf 'c.html\0\0nowhere\0c.html\0' >list
	run -1 --separate-stderr strip --files0-from list
	[ "$stderr" = "copytaster strip: list: an empty file name
copytaster strip: nowhere: No such file or directory" ]
	run -2 strip --files0-from=list c.html
	run -1 --separate-stderr strip c.html -m
	[ "$stderr" = "copytaster strip: -m: No such file or directory; options stand before the first file" ]
}

@test "strip: -m writes what the page tells, or some of it" {
	cd "$BATS_TEST_TMPDIR"
	{
		echo '<html lang=en><meta property=og:site_name content="Daily Sample"><meta name=author content="By Ada Quill; Tom Reed"><link rel=canonical href=https://sample.example/2024/12/03/bridge>'
		page "Bridge to open | Daily Sample"
	} >a.html
	strip -m a.html | head -1 | cut -f2- >out
	printf 'doc=a.html\ttitle=Bridge to open\tauthor=Ada Quill;Tom Reed\tdate=2024-12-03\tsite=Daily Sample\turl=https://sample.example/2024/12/03/bridge\tlang=en\n' | diff - out
	strip --meta=date,title a.html | head -1 | cut -f2- >out
	printf 'doc=a.html\ttitle=Bridge to open\tdate=2024-12-03\n' | diff - out
	[ "$(strip -m -u https://other.example/x a.html | tag url)" = https://other.example/x ]
	run -2 strip --meta=title,colour a.html
	run -2 strip --meta= a.html
}

@test "strip: a page without an article is no error, and -v says so" {
	printf '<html><title>x</title><body><nav><a href=a>Home</a></nav>' >"$BATS_TEST_TMPDIR/a.html"
	cd "$BATS_TEST_TMPDIR"
	run -0 strip -m a.html
	[ -z "$output" ]
	run -0 strip -mv a.html
	[ "$output" = "copytaster strip: a.html: no article on this page" ]
	run -0 --separate-stderr strip --stats a.html
	[[ $stderr == "copytaster strip: inputs=1 lines=1 bytes="*" written=0 "* ]]
}

@test "strip: -v says where elements are nested too deep" {
	local deep
	cd "$BATS_TEST_TMPDIR"
	page "Bridge to open" >a.html
	for deep in 500 600; do
		{ page "Bridge to open"; printf '<div>%.0s' $(seq $deep); echo Below; } >$deep.html
	done
	for deep in 250 260; do
		{ page "Bridge to open"; seq $deep | sed 's/.*/<b id=&>/'; echo Below; } >b$deep.html
	done
	run -0 --separate-stderr strip -v 500.html 600.html b250.html b260.html a.html
	[ "$stderr" = "copytaster strip: 600.html: over 512 elements deep, or 256 of style: taken as flat
copytaster strip: b260.html: over 512 elements deep, or 256 of style: taken as flat" ]
	[ "$(strip --all --html 600.html 2>&1 | grep -c Below)" -eq 1 ]
}

@test "strip: archives of any length are read in bounded memory" {
	cd "$BATS_TEST_TMPDIR"
	(ulimit -v 60000; strip </dev/null) || skip "the program needs more memory to begin"
	page "Bridge to open" >a.html
	head -c 24000000 /dev/zero | tr '\0' x >image
	response 'Content-Type: text/html' a.html >r
	response 'Content-Type: image/png' image >i
	{
		warc response https://example.org/a r
		warc resource https://example.org/b image | sed 's,text/html,image/png,'
		warc response https://example.org/c i
	} >three
	cat three three | (ulimit -v 20000; strip --stats 2>err) | wc -l >lines
	[ "$(cat lines)" -eq 12 ]
	grep -q 'inputs=1 lines=2 bytes=96' err
	warc resource https://example.org/d a.html | cat three - | strip | tag doc | diff - <(printf 'https://example.org/%s\n' a d)
}

@test "strip: -E wins, a wrong label is refused" {
	cd "$BATS_TEST_TMPDIR"
	page one | iconv -f utf-8 -t utf-16le >a.html
	[ "$(strip -E utf-16le a.html | wc -l)" -ge 6 ]
	run -2 strip -E utf-99 a.html
}

# pages_of TABLE BLANK: the pages of a table like inserts.txt or teasers.txt as files NAME, their stories as lines of `want`; without their empty lines where BLANK is "none".
pages_of() {
	awk -v blank="$2" '
		/^### / { page = $2; next }
		page == "" || (blank == "none" && $0 == "") { next }
		sub(/^=/, "") { print page "\t" $0 >"want" }
		{ print >page }
	' "$1"
}

# judge TABLE LOST KEPT: of a table's stories, with and without empty lines, no more lines may be lost, and of all else no more kept: what is learned is not right everywhere.
judge() {
	local blank
	cd "$BATS_TEST_TMPDIR"
	for blank in some none; do
		rm -f want
		pages_of "$TOP/tests/tables/$1" "$blank"
		strip --text $(cut -f 1 want | sort -u) | sed 's/\(.*\)	doc=\([^	]*\).*/\2	\1/' >got
		awk -v blank="$blank" -v lost_most="$2" -v kept_most="$3" '
			NR == FNR { got[$0]; next }
			{ want[$0] }
			!($0 in got) { print "lost: " $0; lost++ }
			END {
				for (line in got)
					if (!(line in want)) { print "kept: " line; kept++ }
				printf "blank lines: %s; %d lost, %d kept\n", blank, lost, kept
				exit lost > lost_most || kept > kept_most
			}' got want
	done
}

@test "strip: short stories go on behind advertisements and links to other stories" { # of 115 paragraphs
	judge inserts.txt 20 5
}

@test "strip: stories end where headlines of others begin, each with its first sentence" { # of 50 paragraphs
	judge teasers.txt 1 8
}
