package hardcodedkey

import (
	"crypto/ed25519"
	"database/sql"
	"fmt"
	"net/http"
	"os/exec"

	"golang.org/x/crypto/nacl/secretbox"
)

// Connection strings that are put together.
func builtDSN(host, password string) {
	dsn := fmt.Sprintf("%s:%s@tcp(%s)/ledger", "root", "Sup3rS3cret!", host)
	sql.Open("mysql", dsn)                                                // want `the password of the data source is hard-coded`
	sql.Open("postgres", "postgres://ledger:pigeon@"+host+"/ledger")      // want `the password of the data source is hard-coded`
	sql.Open("postgres", "postgres://ledger:"+password+"@"+host+"/books") // the password is given
	sql.Open("postgres", "host="+host+" user=ledger dbname=books")
	sql.Open("postgres", "postgres://ledger:changeme@"+host+"/ledger")
}

// What a command is given.
func commands(password string) *exec.Cmd {
	cmd := exec.Command("pg_dump", "--password=Kp9-lm2-Qx") // want `value of password is hard-coded`
	cmd.Env = append(cmd.Env, "PGPASSWORD=Kp9-lm2-Qx")      // want `value of PGPASSWORD is hard-coded`
	cmd.Env = append(cmd.Env, "PGPASSWORD="+password, "PGPASSFILE=/run/pgpass-2", "PGPASSWORD=changeme", "TOKEN_TTL=90m")
	cmd.Args = append(cmd.Args, "--password=$PGPASSWORD", "--key-file=ledger-2.pem", "--token=")
	cmd.Args = append(cmd.Args, "--dbname=postgresql://ledger:Kp9-lm2-Qx@db/ledger") // want `password of a connection string is hard-coded`
	return cmd
}

func signer() ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed([]byte("0123456789abcdef0123456789abcdef")) // want `the seed of an Ed25519 key is hard-coded`
}

func seeded(seed []byte) ed25519.PrivateKey { return ed25519.NewKeyFromSeed(seed) }

func boxed(message []byte, held *[32]byte) []byte {
	key := [32]byte{1, 9, 8, 4, 22, 31, 7, 77, 201, 54, 91, 14, 3, 9, 8, 1, 7, 66, 5, 4, 3, 2, 1, 99, 98, 97, 6, 5, 44, 3, 2, 1} // want `the key of secretbox\.Seal is hard-coded`
	var nonce [24]byte
	filled := [32]byte{}
	copy(filled[:], held[:])
	return secretbox.Seal(secretbox.Seal(secretbox.Seal(nil, message, &nonce, &key), message, &nonce, held), message, &nonce, &filled)
}

func cookies(w http.ResponseWriter, req *http.Request) {
	req.AddCookie(&http.Cookie{Name: "session", Value: "f3b9a6c0d1e84f7c9a2b5d8e1f40c7a3"}) // want `token is hard-coded under session_cookie`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "deleted"})
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "f3b9a6c0d1e84f7c9a2b5d8e1f40c7a3"})
}
