load helper

probe() {
	local function=$1 failed=0 got
	shift
	while [ $# -gt 0 ]; do
		got=$(printf "$1\n" | "$BIN/../tests/probe-meta" "$function" | tr '\n' '~')
		[ "$got" = "$2~" ] || {
			echo "$function of '$1': want '$2', got '$got'"
			failed=1
		}
		shift 2
	done
	return $failed
}

@test "an input is known by its first bytes" {
	probe sniff 'Plain words, a < b.' text '<!DOCTYPE html><p>' html ' <p>one' html 'a <b>word</b> of html' text '<?xml version="1.0"?>' html \
		'x<p>one</p>' html 'WARC/1.0\r' warc '\xff\xfe<\0p\0>\0' html 'MIME-Version: 1.0' mime 'From here: on' text \
		'<?xml version="1.0"?><!-- a --><rss version="2.0">' feed '\xef\xbb\xbf <feed xmlns="a">' feed '<rdf:RDF>' feed 'of <rss> and <feed>' text
	probe sniff '\x7fELF' 'refused: an object file; did you mean strip(1) of binutils?' '!<arch>' \
		'refused: an object file; did you mean strip(1) of binutils?' \
		'\x1f\x8b\x08' 'refused: compressed input: use gzip -dc' '%%PDF-1.4' 'refused: a PDF file: use pdftotext' \
		'PK\x03\x04' 'refused: a ZIP archive or an office document: unpack it, or save it as text' \
		'\x89PNG' text '\x01\x02\x03\x04abc' 'refused: binary data, not a page' \
		"$(printf '\\x1f%.0s' {1..136})" 'refused: binary data, not a page'
}

@test "codings of mail are undone" {
	probe quoted 'a=3Db=C3=A9' 'a=bé' 'soft=' soft 'bad=zz' 'bad=zz' '=' ''
	probe base64 'aMOp' 'hé' 'aGk=' hi ' ' ''
}

# blocks_of TEXT: its blocks, one a line.
blocks_of() {
	printf "$1" | strip -k --text | cut -f 1
}

@test "Markdown is read without its signs" {
	local links='[a](https://e.example/a) [b](/b "B (x)") [c](#c)'
	local page want
	while IFS='@' read -r page want; do
		got=$(blocks_of "$links\n\n$page\n" | tail -n +2 | paste -s -d '|' -)
		[ "$got" = "$want" ] || {
			echo "$page: want '$want', got '$got'"
			false
		}
	done <<-'END'
		# A *bold* head\n\ntwo\nlines@A bold head|two lines
		one [link](/x) and ![a picture](/y.png) and [![](/z.png)](/z)@one link and and
		[not a link] and [one](of its own@[not a link] and [one](of its own
		a (b) \\[c\\] \\*d\\*@a (b) [c] *d*
		**one** _two_ snake_case_name 3 * 4 *open@one two snake_case_name 3 * 4 *open
		> quoted\n> on@quoted on
		one  \ntwo@one|two
		- one\n- two\n1. three@- one|- two|1. three
		see [one (two)](https://e.example/a_(b)) there@see one (two) there
	END
	[ "$(blocks_of 'A note [1](https://e.example/a) of two links [2](https://e.example/b)')" = 'A note [1](https://e.example/a) of two links [2](https://e.example/b)' ]
}

@test "what a mail quotes is read without its marks" {
	local got
	got=$(blocks_of '\n---- Forwarded message ----\n\n> one\n> two\n>\n> > three\n>four\n\n> five\n' | paste -s -d '|' -)
	[ "$got" = 'one|two|three|four|five' ]
	got=$(blocks_of 'one\n> two\nthree\n> four\nfive\nsix\n' | paste -s -d '|' -)
	[ "$got" = 'one|> two|three|> four|five|six' ]
	[ "$(blocks_of 'Subject: b\nX-Y: c\n\nd\n' | head -n 1)" = 'Subject: b' ]
	[ "$(blocks_of 'From: a\nSubject: b\nc\n\nd\n' | head -n 1)" = 'From: a' ]
}

@test "the numbers and the list of links of a terminal browser go" {
	page='   [1]Home [2]News\n\n   The bridge [3]opens, they said [sic] in [2024]. [4]\n\nReferences\n\n   Visible links\n   1. https://e.example/\n   2. https://e.example/n\n   3. mailto:?subject=The bridge\nopens\n\n   Hidden links:\n   5. https://e.example/h\n'
	[ "$(blocks_of "$page" | head -n 2)" = "$(printf 'Home News\nThe bridge opens, they said [sic] in [2024].')" ]
	[ "$(blocks_of "$page" | grep -c example)" -eq 0 ]
	[ "$(blocks_of 'The bridge [1] opens [2] in May.\n\n   2. https://e.example/\n   3. https://e.example/n\n')" = "$(printf 'The bridge [1] opens [2] in May.\n2. https://e.example/\n3. https://e.example/n')" ]
}

# feed_of FEED: how many lines each of its entries has, and the tags. STORY stands for two paragraphs, ESCAPED for the same as text.
feed_of() {
	local one='The council said on Tuesday that the bridge over the river would open in spring, and that it had cost more than planned.'
	local two='Nobody was hurt, but the town has had to do without its only way over the river for a month, the mayor said.'
	local story="<p>$one</p><p>$two</p>" escaped="&lt;p&gt;$one&lt;/p&gt;&lt;p&gt;$two&lt;/p&gt;" feed
	feed=${1//STORY/"$story"}
	printf '%s' "${feed//ESCAPED/"$escaped"}" >"$BATS_TEST_TMPDIR/feed"
	strip -m "$BATS_TEST_TMPDIR/feed" | cut -f 2- | uniq -c | tr '\t' ' ' | sed 's/^ *//'
}

@test "entries of feeds are pages of their own" {
	[ "$(feed_of '<?xml version="1.0"?><rss><channel><title>Sampleton Daily</title><image><title>Logo</title></image>
<item><title>Bridge &amp;amp; river</title><link>https://s.example/a?x=1&amp;y=2</link><pubDate>Tue, 03 Dec 2024 10:00:00 GMT</pubDate><dc:creator><![CDATA[Ada Quill]]></dc:creator><description>Short.</description><content:encoded><![CDATA[STORY]]></content:encoded></item>
<item><title>Masons</title><link>https://s.example/b</link><author>ada@s.example (Orlo Quennick)</author><description>ESCAPED</description></item></channel></rss>')" = \
		"2 doc=https://s.example/a?x=1&y=2 title=Bridge & river author=Ada Quill date=2024-12-03T10:00:00Z site=Sampleton Daily url=https://s.example/a?x=1&y=2 lang=en
2 doc=https://s.example/b title=Masons author=Orlo Quennick site=Sampleton Daily url=https://s.example/b lang=en" ]
	[ "$(feed_of '<feed xmlns="http://www.w3.org/2005/Atom"><title>Sampleton Daily</title><link rel="self" href="https://s.example/feed"/>
<entry><title type="html">Bridge</title><link rel="replies" href="https://s.example/r"/><link href="https://s.example/a"/><updated>2024-12-04T10:00:00Z</updated><published>2024-12-03T10:00:00Z</published><author><name>Ada Quill</name></author><content type="xhtml"><div>STORY</div></content></entry>
<entry><title>Not closed<content type="html">ESCAPED</content></entry></feed>')" = \
		"2 doc=https://s.example/a title=Bridge author=Ada Quill date=2024-12-03T10:00:00Z site=Sampleton Daily url=https://s.example/a lang=en
2 doc=$BATS_TEST_TMPDIR/feed site=Sampleton Daily lang=en" ]
	[ "$(feed_of '<rdf:RDF><channel><title>Sampleton Daily</title></channel><item rdf:about="x"><title>Bridge</title><dc:date>2024-12-03</dc:date><link>https://s.example/a</link><description>ESCAPED</description>')" = \
		"2 doc=https://s.example/a title=Bridge date=2024-12-03 site=Sampleton Daily url=https://s.example/a lang=en" ]
}

@test "where an entry of a feed appeared first is no part of its story" {
	local post='<a href="https://s.example/1">Bridge to open</a>' site='<a href="https://s.example">Sampleton Daily</a>'

	[ "$(feed_of "<rss><channel><title>Sampleton Daily</title><item><title>Bridge to open</title><content:encoded><![CDATA[STORY<p>The post $post appeared first on $site.</p>]]></content:encoded></item></channel></rss>" | cut -c 1)" -eq 2 ]
}
