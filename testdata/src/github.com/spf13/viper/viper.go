// Package viper is a stub: the signatures that the tests use.
package viper

func SetDefault(key string, value any) {}
func Set(key string, value any)        {}
func AutomaticEnv()                    {}
func BindEnv(input ...string) error    { return nil }
func GetString(key string) string      { return "" }
