package kinds

import "log"

func leakSilenced(token string) {
	//koywelint:ignore piilog a length shows nothing // want `this directive suppresses nothing; remove it`
	log.Println(len(token))
	log.Println(token) // want `token, a token, is written to the log by log.Println`
}

func cleanSilenced(token string) {
	//koywelint:ignore piilog shown once to the user who has asked for it
	log.Println(token)
	log.Println(token) //nolint:piilog // for the same reason
}
