// Package baggage stands in for go.opentelemetry.io/otel/baggage: the signatures that the tests use.
package baggage

type Property struct{}

type Member struct{}

func NewMember(key, value string, props ...Property) (Member, error) { return Member{}, nil }

func NewMemberRaw(key, value string, props ...Property) (Member, error) { return Member{}, nil }
