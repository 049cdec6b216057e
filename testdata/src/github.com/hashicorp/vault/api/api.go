// Package api is a stub: the signatures that the tests use.
package api

import "context"

type KVSecret struct{ Data map[string]interface{} }

type KVMetadata struct{}

type KVv2 struct{}

func (kv *KVv2) Get(ctx context.Context, secretPath string) (*KVSecret, error) { return nil, nil }
func (kv *KVv2) GetMetadata(ctx context.Context, secretPath string) (*KVMetadata, error) {
	return nil, nil
}
