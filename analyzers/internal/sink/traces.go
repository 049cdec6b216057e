package sink

// Spans, metrics and error trackers: what is sent there is kept and read like a log.
var traceTables = []table{
	// https://pkg.go.dev/go.opentelemetry.io/otel/attribute
	{"go.opentelemetry.io/otel/attribute", []row{
		{"", "String StringSlice ByteSlice", named(0, 1, ShowText)},
		{"", "Stringer", named(0, 1, ShowStringer)},
		{"", "Int IntSlice Int64 Int64Slice", named(0, 1, ShowFmt)},
		{"Key", "String StringSlice ByteSlice", rule{kind: Log, form: keyMethod, show: ShowText}},
		{"Key", "Int IntSlice Int64 Int64Slice", rule{kind: Log, form: keyMethod}},
		{"", "StringValue StringSliceValue", value(0, ShowText)},
	}},
	// https://pkg.go.dev/go.opentelemetry.io/otel/log
	{"go.opentelemetry.io/otel/log", []row{
		{"", "String Bytes", named(0, 1, ShowText)},
		{"", "StringValue BytesValue", value(0, ShowText)},
	}},
	// https://pkg.go.dev/go.opentelemetry.io/otel/trace#Span
	{"go.opentelemetry.io/otel/trace", []row{
		{"Span", "AddEvent SetName", text(0)},
		{"Span", "RecordError", text(0)},
		{"Span", "SetStatus", text(1)},
	}},
	// https://pkg.go.dev/go.opentelemetry.io/otel/baggage, which goes along with every request to others
	{"go.opentelemetry.io/otel/baggage", []row{{"", "NewMember NewMemberRaw", named(0, 1, ShowText)}}},
	// https://pkg.go.dev/github.com/opentracing/opentracing-go
	{"github.com/opentracing/opentracing-go", []row{
		{"Span", "SetTag SetBaggageItem", named(0, 1, ShowFmt)},
		{"Span", "LogKV", keyed(-1, 0, ShowFmt)},
		{"Span", "LogEvent", text(0)},
		{"Span", "LogEventWithPayload", named(0, 1, ShowFmt)},
		{"Span", "SetOperationName", text(0)},
	}},
	{"github.com/opentracing/opentracing-go/log", []row{
		{"", "String", named(0, 1, ShowText)},
		{"", "Object Event Message", named(0, 1, ShowFmt)},
		{"", "Error", value(0, ShowText)},
	}},
	// https://pkg.go.dev/github.com/getsentry/sentry-go
	{"github.com/getsentry/sentry-go", []row{
		{"", "CaptureMessage CaptureException", text(0)},
		{"Hub", "CaptureMessage CaptureException", text(0)},
		{"Client", "CaptureMessage CaptureException", text(0)},
		{"Scope", "SetTag SetExtra SetContext", named(0, 1, ShowJSON)},
		{"Span", "SetTag SetData", named(0, 1, ShowJSON)},
		{"Scope", "SetTags SetExtras SetContexts", mapped(0, ShowJSON)},
		// These take structs of Sentry's, whose own methods hide nothing.
		{"Scope", "SetUser", value(0, ShowText)},
		{"", "AddBreadcrumb CaptureEvent", value(0, ShowText)},
		{"Hub Scope", "AddBreadcrumb", value(0, ShowText)},
		{"Hub Client", "CaptureEvent", value(0, ShowText)},
	}},
	// https://pkg.go.dev/gopkg.in/DataDog/dd-trace-go.v1/ddtrace https://pkg.go.dev/github.com/DataDog/dd-trace-go/v2/ddtrace/tracer
	{"gopkg.in/DataDog/dd-trace-go.v1/ddtrace gopkg.in/DataDog/dd-trace-go.v1/ddtrace/tracer github.com/DataDog/dd-trace-go/v2/ddtrace/tracer", []row{
		{"Span", "SetTag SetBaggageItem", named(0, 1, ShowFmt)},
		{"Span", "SetOperationName", text(0)},
		{"", "Tag", named(0, 1, ShowFmt)},
		{"", "ResourceName", text(0)},
	}},
	// https://pkg.go.dev/github.com/bugsnag/bugsnag-go/v2 https://pkg.go.dev/github.com/rollbar/rollbar-go
	// https://pkg.go.dev/github.com/honeybadger-io/honeybadger-go
	{"github.com/bugsnag/bugsnag-go github.com/bugsnag/bugsnag-go/v2 github.com/honeybadger-io/honeybadger-go", []row{
		{"", "Notify", printed(0)},
		{"Notifier Client", "Notify", printed(0)},
	}},
	{"github.com/rollbar/rollbar-go", []row{
		{"", "Critical Error Warning Info Debug Log", printed(0)},
		{"Client", "Critical Error Warning Info Debug Log", printed(0)},
		{"", "Message", text(1)},
	}},
	// https://pkg.go.dev/github.com/honeycombio/beeline-go https://pkg.go.dev/github.com/honeycombio/libhoney-go
	{"github.com/honeycombio/beeline-go", []row{{"", "AddField AddFieldToTrace", named(1, 2, ShowJSON)}}},
	{"github.com/honeycombio/libhoney-go", []row{{"Event Builder", "AddField", named(0, 1, ShowJSON)}}},
	// https://pkg.go.dev/github.com/newrelic/go-agent/v3/newrelic
	{"github.com/newrelic/go-agent/v3/newrelic", []row{
		{"Transaction Segment ExternalSegment DatastoreSegment MessageProducerSegment", "AddAttribute", named(0, 1, ShowFmt)},
		{"Transaction", "NoticeError NoticeExpectedError", text(0)},
	}},
	// https://pkg.go.dev/github.com/prometheus/client_golang/prometheus
	{"github.com/prometheus/client_golang/prometheus", []row{
		{"CounterVec GaugeVec HistogramVec SummaryVec", "WithLabelValues", printed(0)},
		{"CounterVec GaugeVec HistogramVec SummaryVec", "With", mapped(0, ShowFmt)},
	}},
}
