// Package trace stands in for go.opentelemetry.io/otel/trace: the signatures that the tests use.
package trace

import (
	"context"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

type EventOption interface{ applyEvent() }

type attrs struct{}

func (attrs) applyEvent() {}

type SpanStartEventOption interface {
	EventOption
}

func WithAttributes(attributes ...attribute.KeyValue) SpanStartEventOption { return attrs{} }

func SpanFromContext(ctx context.Context) Span { return nil }

type Span interface {
	AddEvent(name string, options ...EventOption)
	RecordError(err error, options ...EventOption)
	SetStatus(code codes.Code, description string)
	SetName(name string)
	SetAttributes(kv ...attribute.KeyValue)
}
