load helper

PROBE=probe-meta

@test "dates in many languages become ISO 8601" {
	probe_table date-us dates.tsv
	probe date-eu '03/12/2024' 2024-12-03 '12/13/2024' 2024-12-13
	probe date-url https://example.org/2024/12/03/story 2024-12-03 https://example.org/2024/1/3/story 2024-01-03 \
		https://example.org/a-20241203-b 2024-12-03 https://example.org/story-120241203 '' https://example.org/2024/13/03/ '' \
		'https://example.org/2024-12-03' 2024-12-03
}

@test "names are taken out of bylines" {
	probe_table line bylines.tsv
	probe field 'Guardian staff reporter' 'Guardian staff reporter' apblackmd apblackmd Amanda Amanda 'https://example.org/ada' ''
	probe place 'Amanda' '' 'Ada Quill\nSenior Reporter' 'Ada Quill' 'Ada Quill (dpa)' 'Ada Quill'
}

@test "JSON is read whatever it is" {
	probe json '{"a":"b","c":[1,{"d":null}]}' 'o >sa=b >ac= >>p1 >>o >>>pd=null' '{"a":"\\u00e4\\ud83d\\ude00\\n"}' 'o >sa=ä😀\n' \
		'<!--{"a":"b"}//-->' 'o >sa=b' '{"a":"b",,"c":"d"' 'o >sa=b >sc=d' '[[["a' 'a >a >>a >>>sa' '{"a" "b"}' 'o >sa >sb' \
		'/* x */ {"a":1} // y' 'o >pa=1' ']}{"a":"b"}' 'o >sa=b' '"\\\\"' 's\\'
}

@test "the site's name is cut off a title, and taken from it" {
	probe title 'Daily Sample@Mayor resigns | Daily Sample' 'Mayor resigns' 'sample@Daily Sample: Mayor resigns' 'Mayor resigns' \
		'Berliner Probe@Berlin: Mann gefunden - Politik - Berliner Probe' 'Berlin: Mann gefunden - Politik' \
		'Sample@Mayor - who resigned - gone' 'Mayor - who resigned - gone'
	probe site-of-title 'Mayor resigns – Daily Sample@Mayor resigns' 'Daily Sample' 'Mayor resigns@Mayor resigns' ''
}

@test "a page of text names its site in its own lines" {
	probe_table self selfname.tsv
}
