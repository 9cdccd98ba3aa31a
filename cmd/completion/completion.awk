# completion.awk: what the programs' --help tells -> completions of copytaster for a shell.
#
#	for t in strip ...; do copytaster $t --help; done | awk -v shell=bash -f completion.awk	(or zsh, fish)

function quoted(s) {
	gsub(/'/, "'\\''", s)
	return "'" s "'"
}

/^usage: copytaster [a-z]/ {
	tool = $3
	tools[++count] = tool
	next
}

# "  -m, --meta[=LIST]  help" or "      --wait[=S]  help"
tool && /^  (-|    --)/ {
	options[tool]++
	i = options[tool]
	letter[tool, i] = /^  -/ ? substr($0, 4, 1) : ""
	name = $0
	sub(/^[^-]*(-.,)? *--/, "", name)
	help[tool, i] = name
	sub(/^[^ ]* +/, "", help[tool, i])
	sub(/ .*/, "", name)
	arg[tool, i] = name ~ /\[=/ ? "optional" : name ~ /=/ ? "needed" : ""
	sub(/(\[=|=).*/, "", name)
	long[tool, i] = name
}

# What has a manual page.
function pages(   t, list) {
	for (t = 1; t <= count; t++)
		list = list tools[t] " "
	return list "digest run"
}

function bash(   t, i, words) {
	print "# Completion of copytaster for bash."
	print "_copytaster() {"
	print "\tlocal cur=${COMP_WORDS[COMP_CWORD]} words="
	print "\tif [ \"$COMP_CWORD\" -eq 1 ]; then"
	print "\t\twords='" pages() " help --help --version --exec-path'"
	print "\telif [ \"${COMP_WORDS[1]}\" = help ]; then"
	print "\t\twords=\"" pages() "\""
	print "\telif [[ $cur == -* ]]; then"
	print "\t\tcase ${COMP_WORDS[1]} in"
	for (t = 1; t <= count; t++) {
		words = ""
		for (i = 1; i <= options[tools[t]]; i++) {
			if (letter[tools[t], i] != "")
				words = words " -" letter[tools[t], i]
			words = words " --" long[tools[t], i] (arg[tools[t], i] == "needed" ? "=" : "")
		}
		print "\t\t" tools[t] ") words='" substr(words, 2) "' ;;"
	}
	print "\t\tesac"
	print "\tfi"
	print "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))"
	print "\t[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace"
	print "}"
	print "complete -o default -F _copytaster copytaster"
}

function zsh(   t, i, names, text) {
	print "#compdef copytaster"
	print "local tools=(" pages() ")"
	print "if (( CURRENT == 2 )); then"
	print "\tcompadd -- $tools help --help --version --exec-path"
	print "\treturn"
	print "fi"
	print "local tool=$words[2]"
	print "shift words; (( CURRENT-- ))"
	print "case $tool in"
	for (t = 1; t <= count; t++) {
		print tools[t] ")"
		print "\t_arguments -s \\"
		for (i = 1; i <= options[tools[t]]; i++) {
			text = help[tools[t], i]
			gsub(/\[|\]|:/, "\\\\&", text)
			names = arg[tools[t], i] == "needed" ? "=" : arg[tools[t], i] == "optional" ? "=-" : ""
			text = "[" text "]" (names != "" ? (names == "=-" ? "::value:" : ":value:") : "")
			if (letter[tools[t], i] != "")
				print "\t\t" quoted("-" letter[tools[t], i] (names == "=" ? "+" : "") \
				      (names == "=" ? text : "[" substr(text, 2, index(text, "]") - 1))) " \\"
			print "\t\t" quoted("--" long[tools[t], i] names text) " \\"
		}
		print "\t\t'*:file:_files'"
		print "\t;;"
	}
	print "help) compadd -- $tools ;;"
	print "*) _files ;;"
	print "esac"
}

function fish(   t, i) {
	print "# Completion of copytaster for fish."
	print "complete -c copytaster -n __fish_use_subcommand -a '" pages() " help'"
	print "complete -c copytaster -n '__fish_seen_subcommand_from help' -f -a '" pages() "'"
	for (t = 1; t <= count; t++)
		for (i = 1; i <= options[tools[t]]; i++)
			print "complete -c copytaster -n '__fish_seen_subcommand_from " tools[t] "'" \
			      (letter[tools[t], i] != "" ? " -s " letter[tools[t], i] : "") " -l " long[tools[t], i] \
			      (arg[tools[t], i] == "needed" ? " -r" : "") " -d " quoted(help[tools[t], i])
}

END {
	if (shell == "bash")
		bash()
	else if (shell == "zsh")
		zsh()
	else
		fish()
}
