// Package viper is a stub: the signatures that the tests use.
package viper

func SetDefault(key string, value any) {}
func Set(key string, value any)        {}
func GetString(key string) string      { return "" }
