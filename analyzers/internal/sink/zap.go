package sink

var zapTables = []table{
	// https://pkg.go.dev/go.uber.org/zap
	{"go.uber.org/zap", []row{
		{"Logger", "Debug Info Warn Error DPanic Panic Fatal", text(0)},
		{"Logger", "Log Check", text(1)},
		{"SugaredLogger", "Debug Info Warn Error DPanic Panic Fatal", printed(0)},
		{"SugaredLogger", "Debugln Infoln Warnln Errorln DPanicln Panicln Fatalln", printed(0)},
		{"SugaredLogger", "Debugf Infof Warnf Errorf DPanicf Panicf Fatalf", formatted(0)},
		{"SugaredLogger", "Debugw Infow Warnw Errorw DPanicw Panicw Fatalw", keyed(0, 1, ShowZap)},
		{"SugaredLogger", "Log Logln", printed(1)},
		{"SugaredLogger", "Logf", formatted(1)},
		{"SugaredLogger", "Logw", keyed(1, 2, ShowZap)},
		{"SugaredLogger", "With WithLazy", keyed(-1, 0, ShowZap)},
		{"", "String Stringp ByteString Binary Strings ByteStrings", named(0, 1, ShowText)},
		{"", "Int Intp Ints Int32 Int32p Int32s Int64 Int64p Int64s Uint Uintp Uints Uint32 Uint32p Uint32s Uint64 Uint64p Uint64s", named(0, 1, ShowFmt)},
		{"", "Any Object Array Objects ObjectValues", named(0, 1, ShowZap)},
		{"", "Reflect", named(0, 1, ShowJSON)},
		{"", "Stringer Stringers", named(0, 1, ShowStringer)},
		{"", "NamedError Errors", named(0, 1, ShowText)},
		{"", "Error", value(0, ShowText)},
		{"", "Inline", value(0, ShowZap)},
	}},
	// https://pkg.go.dev/go.uber.org/zap/zapcore#ObjectEncoder is left out: what
	// a MarshalLogObject method adds belongs to its type.
}

// phuslu's logger has zerolog's methods.
var zerologTables = []table{
	// https://pkg.go.dev/github.com/rs/zerolog https://pkg.go.dev/github.com/rs/zerolog/log
	// https://pkg.go.dev/github.com/phuslu/log
	{"github.com/rs/zerolog github.com/rs/zerolog/log github.com/phuslu/log", []row{
		{"Event Context Entry", "Str Strs Bytes Hex RawJSON RawJSONBytes RawCBOR Xid", named(0, 1, ShowText)},
		{"Event Context Entry", "Int Ints Int8 Ints8 Int16 Ints16 Int32 Ints32 Int64 Ints64 Uint Uints Uint8 Uints8 Uint16 Uints16 Uint32 Uints32 Uint64 Uints64", named(0, 1, ShowFmt)},
		{"Event Context Entry", "Stringer Stringers", named(0, 1, ShowStringer)},
		{"Event Context Entry", "Any Interface Object Objects Array", named(0, 1, ShowZerolog)},
		{"Event Context Entry", "AnErr Errs", named(0, 1, ShowText)},
		{"Event Context Entry", "Err", value(0, ShowText)},
		{"Event Context Entry", "EmbedObject", value(0, ShowZerolog)},
		{"Event Context Entry", "Fields", mapped(0, ShowZerolog)},
		{"Entry", "KeysAndValues", keyed(-1, 0, ShowZerolog)},
		{"Event Entry", "Msg", text(0)},
		{"Event Entry", "Msgf", formatted(0)},
		{"Event", "MsgFunc", rule{kind: Log, form: returned, show: ShowText}},
		{"Entry", "Msgs", printed(0)},
		{"Logger", "Print Println", printed(0)},
		{"Logger", "Printf", formatted(0)},
		{"Logger", "Err", value(0, ShowText)},
		{"", "Print Println", printed(0)},
		{"", "Printf", formatted(0)},
		{"", "Err", value(0, ShowText)},
		{"Array", "Str Bytes Hex RawJSON", text(0)},
		{"Array", "Interface Object", value(0, ShowZerolog)},
		{"Array", "Err", value(0, ShowText)},
	}},
}
