package mac

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

// stream is found by an id that only who has the key can name.
type stream struct{ id string }

func (v *Verifier) streamID(room string) string {
	mac := hmac.New(sha256.New, v.secret)
	mac.Write([]byte(room))
	return hex.EncodeToString(mac.Sum(nil))
}

func (v *Verifier) find(streams []stream, room string) *stream {
	id := v.streamID(room)
	for i, s := range streams {
		if s.id == id {
			return &streams[i]
		}
	}
	return nil
}

// A caller who presents an id may guess.
func (v *Verifier) open(r *http.Request, room string) bool {
	id := v.streamID(room)
	return r.Header.Get("X-Stream-ID") == id // want `the signature id is compared with r.Header.Get\("X-Stream-ID"\) by ==`
}
