package sink

var stdTables = []table{
	// https://pkg.go.dev/fmt
	{"fmt", []row{
		{"", "Print Println", printed(0).to(Stdout)},
		{"", "Printf", formatted(0).to(Stdout)},
		{"", "Fprint Fprintln", rule{kind: Log, form: writes}},
		{"", "Fprintf", rule{kind: Log, form: writesf}},
	}},
	// https://pkg.go.dev/log
	{"log", []row{
		{"", "Print Println Fatal Fatalln Panic Panicln", printed(0)},
		{"", "Printf Fatalf Panicf", formatted(0)},
		{"Logger", "Print Println Fatal Fatalln Panic Panicln", printed(0)},
		{"Logger", "Printf Fatalf Panicf", formatted(0)},
		{"", "Output", text(1)},
		{"Logger", "Output", text(1)},
		{"", "SetPrefix", text(0)},
		{"Logger", "SetPrefix", text(0)},
	}},
	// https://pkg.go.dev/log/syslog
	{"log/syslog", []row{
		{"Writer", "Alert Crit Debug Emerg Err Info Notice Warning", text(0)},
	}},
	// https://pkg.go.dev/io#WriteString https://pkg.go.dev/os#File.WriteString
	{"io", []row{
		{"", "WriteString", rule{kind: Log, form: writesText}},
		{"", "Copy CopyN CopyBuffer", rule{kind: Log, form: copies, val: 1, show: ShowText}},
		{"", "TeeReader", rule{kind: Log, form: copies, at: 1, show: ShowText}},
	}},
	{"os", []row{{"File", "WriteString Write", rule{kind: Log, form: consoleText, show: ShowText}}}},
	// https://pkg.go.dev/encoding/json#Encoder.Encode
	{"encoding/json", []row{{"Encoder", "Encode", rule{kind: Log, form: consoleJSON, show: ShowJSON}}}},
	// https://pkg.go.dev/expvar
	{"expvar", []row{
		{"String", "Set", text(0)},
		{"Map", "Set", named(0, 1, ShowStringer)},
	}},
	// https://pkg.go.dev/runtime/trace
	{"runtime/trace", []row{
		{"", "Log", named(1, 2, ShowText)},
		{"", "Logf", formatted(2)},
	}},
}

// slog, of the standard library and its forerunner.
var slogTables = []table{
	// https://pkg.go.dev/log/slog https://pkg.go.dev/golang.org/x/exp/slog
	{"log/slog golang.org/x/exp/slog", []row{
		{"", "Debug Info Warn Error", keyed(0, 1, ShowSlog)},
		{"", "DebugContext InfoContext WarnContext ErrorContext DebugCtx InfoCtx WarnCtx ErrorCtx", keyed(1, 2, ShowSlog)},
		{"", "Log LogAttrs", keyed(2, 3, ShowSlog)},
		{"Logger", "Debug Info Warn Error", keyed(0, 1, ShowSlog)},
		{"Logger", "DebugContext InfoContext WarnContext ErrorContext DebugCtx InfoCtx WarnCtx ErrorCtx", keyed(1, 2, ShowSlog)},
		{"Logger", "Log LogAttrs", keyed(2, 3, ShowSlog)},
		{"", "With", keyed(-1, 0, ShowSlog)},
		{"Logger", "With", keyed(-1, 0, ShowSlog)},
		{"", "Group", keyed(-1, 1, ShowSlog)},
		{"", "NewRecord", text(2)},
		{"Record", "Add", keyed(-1, 0, ShowSlog)},
		{"", "String Any", named(0, 1, ShowSlog)},
		{"", "Int Int64 Uint64 Float64", named(0, 1, ShowSlog)},
		{"", "StringValue AnyValue", value(0, ShowSlog)},
	}},
}
