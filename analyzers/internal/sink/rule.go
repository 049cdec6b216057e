package sink

import (
	"strings"
	"sync"
)

// A form is the way in which a function takes what it shows.
type form uint8

const (
	prints      form = iota + 1 // every argument from at on
	printfs                     // a format at at, then its operands
	pairs                       // keys and values in turn from val on; a message at at, or -1
	field                       // one value at val, its key at at, or -1
	fields                      // a map, or list of keys and values, at at and in what follows
	writes                      // Fprint: a writer at at, which must be the console, then as prints
	writesf                     // Fprintf
	writesText                  // io.WriteString
	consoleText                 // a method of a writer, which must be the console
	consoleJSON                 // a method of an encoder for the console
	copies                      // io.Copy: what is at val goes to the writer at at, which must be the console
	returned                    // what the function literal at at returns
	keyMethod                   // one value, its key is the receiver: attribute.Key("k").String(v)
	queryArgs                   // a key and a value, if the receiver is x.QueryArgs()
	location                    // a value at 1, if the key at 0 is Location
)

// A rule says what a function shows.
type rule struct {
	kind    Kind
	form    form
	at, val int
	show    Show
	flags   string
	stream  Stream
}

// A row gives a rule to functions of one package, or to methods of types there.
type row struct {
	recv  string // type names, "" for functions
	names string
	rule  rule
}

// A table holds the rows of a package, under all the paths that it has.
type table struct {
	paths string
	rows  []row
}

// The rules of logs.

func printed(at int) rule          { return rule{kind: Log, form: prints, at: at} }
func formatted(at int) rule        { return rule{kind: Log, form: printfs, at: at} }
func text(at int) rule             { return rule{kind: Log, form: field, at: -1, val: at, show: ShowText} }
func value(at int, show Show) rule { return rule{kind: Log, form: field, at: -1, val: at, show: show} }
func named(key, at int, show Show) rule {
	return rule{kind: Log, form: field, at: key, val: at, show: show}
}
func keyed(msg, from int, show Show) rule {
	return rule{kind: Log, form: pairs, at: msg, val: from, show: show}
}
func mapped(at int, show Show) rule { return rule{kind: Log, form: fields, at: at, show: show} }

func (r rule) plus() rule       { r.flags = "+"; return r }
func (r rule) to(s Stream) rule { r.stream = s; return r }

// The rules of URLs.

func url(at int) rule      { return rule{kind: URL, form: field, at: -1, val: at, show: ShowText} }
func query(at int) rule    { return rule{kind: URLQuery, form: field, at: -1, val: at, show: ShowText} }
func param(k Kind) rule    { return rule{kind: k, form: field, at: 0, val: 1, show: ShowText} }
func paramMap(k Kind) rule { return rule{kind: k, form: fields, show: ShowText} }

// entry is a function of a package, by the name of its receiver and its own:
// types.Func.FullName, in pieces that need no building.
type entry struct{ recv, name string }

// index returns all tables, by package path.
var index = sync.OnceValue(func() map[string]map[entry]rule {
	byPath := make(map[string]map[entry]rule)
	for _, tables := range [][]table{stdTables, slogTables, zapTables, zerologTables, loggerTables, kvTables, traceTables, urlTables, clientTables} {
		for _, t := range tables {
			for path := range strings.FieldsSeq(t.paths) {
				if byPath[path] == nil {
					byPath[path] = make(map[entry]rule)
				}
				for _, r := range t.rows {
					r.addTo(byPath[path])
				}
			}
		}
	}
	return byPath
})

func (r row) addTo(rules map[entry]rule) {
	recvs := strings.Fields(r.recv)
	if len(recvs) == 0 {
		recvs = []string{""}
	}
	for _, recv := range recvs {
		for name := range strings.FieldsSeq(r.names) {
			rules[entry{recv, name}] = r.rule
		}
	}
}
