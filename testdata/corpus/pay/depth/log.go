package depth

import (
	"example.com/pay/relay3"
	"example.com/pay/relay4"
	"example.com/platform/relay1"
	"example.com/platform/relay2"
)

func leakLog1(apiKey string) { relay1.Note(apiKey) } // want `apiKey, a credential, is written to the log by log.Printf, through relay1.Note \(relay1/relay1.go:\d+\).* \(piilog\)`
func leakLog2(apiKey string) { relay2.Note(apiKey) } // want `apiKey, a credential, .* through relay2.Note`
func leakLog3(apiKey string) { relay3.Note(apiKey) } // want `apiKey, a credential, .* through relay3.Note`
func leakLog4(apiKey string) { relay4.Note(apiKey) } // want `apiKey, a credential, .* through relay4.Note`

func cleanLog1(apiKey string) { relay1.Event("signed in", apiKey) }
func cleanLog2(apiKey string) { relay2.Note(relay2.Mask(apiKey)) }
func cleanLog3(apiKey string) { relay3.Note(len(apiKey)) }
func cleanLog4(apiKey string) { relay4.Event("signed in", apiKey) }

func leakLogf1(email string) { relay1.Logf("%d: %s", 1, email) } // want `email, an email address, .* through relay1.Logf`
func leakLogf2(email string) { relay2.Logf("%d: %s", 1, email) } // want `email, an email address, .* through relay2.Logf`
func leakLogf3(email string) { relay3.Logf("%d: %s", 1, email) } // want `email, an email address, .* through relay3.Logf`
func leakLogf4(email string) { relay4.Logf("%d: %s", 1, email) } // want `email, an email address, .* through relay4.Logf`

func cleanLogf1(email string) { relay1.Logf("%d: %T", 1, email) }
func cleanLogf2(email string) { relay2.Logf("%d", len(email)) }
func cleanLogf3(email string) { relay3.Logf("%s", relay1.Mask(email)) }
func cleanLogf4(email string) { relay4.Logf("%t", email == "") }

func leakMasked1(apiKey string) { relay1.Note(relay1.Echo(apiKey)) } // want `a credential, .* through relay1.Note`
func leakMasked2(apiKey string) { relay1.Note(relay2.Echo(apiKey)) } // want `a credential, .* through relay1.Note`
func leakMasked3(apiKey string) { relay1.Note(relay3.Echo(apiKey)) } // want `a credential, .* through relay1.Note`
func leakMasked4(apiKey string) { relay1.Note(relay4.Echo(apiKey)) } // want `a credential, .* through relay1.Note`

func cleanMasked1(apiKey string) { relay1.Note(relay1.Mask(apiKey)) }
func cleanMasked2(apiKey string) { relay1.Note(relay2.Mask(apiKey)) }
func cleanMasked3(apiKey string) { relay1.Note(relay3.Mask(apiKey)) }
func cleanMasked4(apiKey string) { relay1.Note(relay4.Mask(apiKey)) }

func leakResult1() { relay1.Note(relay1.Setting()) } // want `relay1.Setting\(…\), .* a credential, .* through relay1.Note`
func leakResult2() { relay1.Note(relay2.Setting()) } // want `relay2.Setting\(…\), .* a credential, .* through relay1.Note`
func leakResult3() { relay1.Note(relay3.Setting()) } // want `relay3.Setting\(…\), .* a credential, .* through relay1.Note`
func leakResult4() { relay1.Note(relay4.Setting()) } // want `relay4.Setting\(…\), .* a credential, .* through relay1.Note`

func cleanResult1() { relay1.Note(relay1.Mask(relay1.Setting())) }
func cleanResult2() { relay1.Event("read", relay2.Setting()) }
func cleanResult3() { relay1.Note(len(relay3.Setting())) }
func cleanResult4() { relay1.Note(relay4.Setting() != "") }

func leakError1(password string) { relay1.Note(relay1.Fail(password)) } // want `a credential, .* through relay1.Note`
func leakError2(password string) { relay1.Note(relay2.Fail(password)) } // want `a credential, .* through relay1.Note`
func leakError3(password string) { relay1.Note(relay3.Fail(password)) } // want `a credential, .* through relay1.Note`
func leakError4(password string) { relay1.Note(relay4.Fail(password)) } // want `a credential, .* through relay1.Note`

func cleanError1(password string) { relay1.Note(relay1.Fail("password")) }
func cleanError2(password string) { relay1.Note(relay2.Fail(relay1.Mask(password))) }
func cleanError3(password string) { relay1.Note(relay3.Fail("password") == nil) }
func cleanError4(password string) { _ = relay4.Fail(password) }
