package depth

import (
	"example.com/pay/relay3"
	"example.com/pay/relay4"
	"example.com/platform/relay1"
	"example.com/platform/relay2"
)

func leakKey1(b []byte) []byte { return relay1.Seal("koywe-webhooks", b) } // want `the key of hmac.New through relay1.Seal \(relay1/relay1.go:\d+\) is hard-coded.* \(hardcodedkey\)`
func leakKey2(b []byte) []byte { return relay2.Seal("koywe-webhooks", b) } // want `the key of hmac.New through relay2.Seal \(relay2/relay2.go:\d+\) is hard-coded.* \(hardcodedkey\)`
func leakKey3(b []byte) []byte { return relay3.Seal("koywe-webhooks", b) } // want `the key of hmac.New through relay3.Seal \(relay3/relay3.go:\d+\) is hard-coded.* \(hardcodedkey\)`
func leakKey4(b []byte) []byte { return relay4.Seal("koywe-webhooks", b) } // want `the key of hmac.New through relay4.Seal \(relay4/relay4.go:\d+\) is hard-coded.* \(hardcodedkey\)`

func cleanKey1(b []byte) []byte { return relay1.Label("koywe-webhooks", b) }
func cleanKey2(b []byte) []byte { return relay2.Label("koywe-webhooks", b) }
func cleanKey3(b []byte) []byte { return relay3.Seal(relay3.Setting(), b) }
func cleanKey4(b []byte) []byte { return relay4.Seal(relay1.Setting(), b) }
