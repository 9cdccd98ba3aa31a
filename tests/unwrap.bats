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
