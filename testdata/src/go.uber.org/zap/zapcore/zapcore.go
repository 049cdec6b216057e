// Package zapcore stands in for go.uber.org/zap/zapcore: the signatures that the tests use.
package zapcore

type Field struct {
	Key       string
	Integer   int64
	String    string
	Interface interface{}
}

type Level int8

const (
	DebugLevel Level = iota - 1
	InfoLevel
	WarnLevel
	ErrorLevel
)

type CheckedEntry struct{}

func (ce *CheckedEntry) Write(fields ...Field) {}

type ObjectMarshaler interface {
	MarshalLogObject(ObjectEncoder) error
}

type ArrayMarshaler interface {
	MarshalLogArray(ArrayEncoder) error
}

type ObjectEncoder interface {
	AddString(key, value string)
	AddInt(key string, value int)
	AddReflected(key string, value interface{}) error
}

type ArrayEncoder interface {
	AppendString(string)
}
