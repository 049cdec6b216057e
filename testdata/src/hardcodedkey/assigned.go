package hardcodedkey

import (
	"crypto/hmac"
	"crypto/sha256"
)

type boundServer struct{ Secret string }

func (s *boundServer) sign(body []byte) []byte {
	h := hmac.New(sha256.New, []byte(s.Secret))
	h.Write(body)
	return h.Sum(nil)
}

// What holds unless a setting says otherwise.
func newBoundServer(live bool, setting func(string) string) *boundServer {
	secret := "ledgerd" // want `the key of hmac\.New is hard-coded in secret`
	if live {
		secret = setting("session")
	}
	return &boundServer{Secret: secret}
}

func connectAs(user, password string) error { return nil }

func branchPassword(stage string) error {
	data := ""
	if stage != "dev" {
		data = "7e5tc4s3-pr0d" // want `password is hard-coded as argument password`
	}
	return connectAs("root", data)
}

// What is overwritten on each way, returned before, or in the other branch.
func overwrittenPassword(stage string) error {
	data := "7e5tc4s3-pr0d"
	data = nextWord()
	if stage == "none" {
		data = "n0ne-0f-th3se"
		return errNoKey
	}
	return connectAs("root", data)
}

func otherBranch(stage string) error {
	var data string
	if stage == "label" {
		data = "l4bel-f0r-us"
	} else {
		return connectAs("root", data)
	}
	println(data)
	switch stage {
	case "show":
		data = "sh0w-f0r-us"
		println(data)
	case "connect":
		data = nextWord()
		return connectAs("root", data)
	}
	return nil
}

// A plain word that is no key of anything.
func modeOf(live bool) string {
	mode := "sandbox"
	if live {
		mode = "production"
	}
	return mode
}

func nextWord() string { return "" }
