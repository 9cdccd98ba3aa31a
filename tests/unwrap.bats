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
		'x<p>one</p>' html 'WARC/1.0\r' warc '\xff\xfe<\0p\0>\0' html 'MIME-Version: 1.0' mime 'From here: on' text
	probe sniff '\x7fELF' 'refused: an object file; did you mean strip(1) of binutils?' '!<arch>' \
		'refused: an object file; did you mean strip(1) of binutils?' \
		'\x1f\x8b\x08' 'refused: compressed input: use gzip -dc' '%%PDF-1.4' 'refused: a PDF file: use pdftotext' \
		'PK\x03\x04' 'refused: a ZIP archive or an office document: unpack it, or save it as text' \
		'\x89PNG' text '\x01\x02\x03\x04abc' 'refused: binary data, not a page'
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

@test "the numbers and the list of links of a terminal browser go" {
	page='   [1]Home [2]News\n\n   The bridge [3]opens, they said [sic] in [2024]. [4]\n\nReferences\n\n   Visible links\n   1. https://e.example/\n   2. https://e.example/n\n   3. mailto:?subject=The bridge\nopens\n\n   Hidden links:\n   5. https://e.example/h\n'
	[ "$(blocks_of "$page" | head -n 2)" = "$(printf 'Home News\nThe bridge opens, they said [sic] in [2024].')" ]
	[ "$(blocks_of "$page" | grep -c example)" -eq 0 ]
	[ "$(blocks_of 'The bridge [1] opens [2] in May.\n\n   2. https://e.example/\n   3. https://e.example/n\n')" = "$(printf 'The bridge [1] opens [2] in May.\n2. https://e.example/\n3. https://e.example/n')" ]
}
