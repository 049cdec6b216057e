// Package metadata stands in for google.golang.org/grpc/metadata: the signatures that the tests use.
package metadata

import "context"

type MD map[string][]string

func (md MD) Get(k string) []string { return md[k] }

func (md MD) Len() int { return len(md) }

func FromIncomingContext(ctx context.Context) (MD, bool) { return nil, false }

func ValueFromIncomingContext(ctx context.Context, key string) []string { return nil }
