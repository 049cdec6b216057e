// Package printed writes to the standard streams and the log of the standard library.
package printed

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/syslog"
	"os"
	"strings"
)

type User struct {
	ID       int64
	Email    string
	Password string `json:"-"`
	Phone    *string
	profile  *Profile
}

type Profile struct {
	FirstName, LastName string
	BirthDate           string
}

type opts struct {
	Verbose bool
	Token   string
}

func std(u User, up *User, us []User, ups []*User, m map[string]User, pw, token string, w io.Writer) {
	log.Println("password is", pw) // want `pw, a credential, is written to the log by log\.Println` // want `pw, a credential, is written to the log by log\.Println`
	log.Print("token=" + token)    // want `token, a token, is written to the log by log\.Print` // want `token, a token, is written to the log by log\.Print`
	log.Print("pw: ", pw)          // want `pw, a credential, is written to the log by log\.Print` // want `pw, a credential, is written to the log by log\.Print`
	log.Printf("password: %s", pw) // want `pw, a credential, is written to the log by log\.Printf` // want `pw, a credential, is written to the log by log\.Printf`
	log.Printf("user: %v", u)      // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("user: %+v", up)    // want `up\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `up\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("user: %#v", up)    // want `up\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `up\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("user: %s", u)      // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("user: %d", u)      // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `u\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("users: %v", us)    // want `us\[\]\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `us\[\]\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("users: %v", ups)
	log.Printf("users: %v", m) // want `m\[\]\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf` // want `m\[\]\.Email and Password \(a credential and an email address\) are written to the log by log\.Printf`
	log.Printf("%x", token)    // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	log.Printf("%q", token)    // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	log.Printf("%.4s", token)
	log.Printf("%10s", token)              // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	log.Printf("%[2]s %[1]d", u.ID, token) // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	log.Printf("%*d %s", 3, u.ID, token)   // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	log.Printf("%t %T %p", token != "", token, &token)
	log.Output(2, "token "+token) // want `token, a token, is written to the log by log\.Output` // want `token, a token, is written to the log by log\.Output`
	log.SetPrefix(token)          // want `token, a token, is written to the log by log\.SetPrefix` // want `token, a token, is written to the log by log\.SetPrefix`
	log.Panicf("token %s", token) // want `token, a token, is written to the log by log\.Panicf` // want `token, a token, is written to the log by log\.Panicf`
	l := log.New(os.Stderr, "", 0)
	l.Printf("user %v", u)                    // want `u\.Email and Password \(a credential and an email address\) are written to the log by \(\*log\.Logger\)\.Printf` // want `u\.Email and Password \(a credential and an email address\) are written to the log by \(\*log\.Logger\)\.Printf`
	l.Println(u.Email)                        // want `u\.Email, an email address, is written to the log by \(\*log\.Logger\)\.Println` // want `u\.Email, an email address, is written to the log by \(\*log\.Logger\)\.Println`
	fmt.Println("token", token)               // want `token, a token, is printed by fmt\.Println` // want `token, a token, is printed by fmt\.Println`
	fmt.Printf("user %v\n", u)                // want `u\.Email and Password \(a credential and an email address\) are printed by fmt\.Printf` // want `u\.Email and Password \(a credential and an email address\) are printed by fmt\.Printf`
	fmt.Fprintf(os.Stderr, "token %s", token) // want `token, a token, is printed by fmt\.Fprintf` // want `token, a token, is printed by fmt\.Fprintf`
	fmt.Fprintln(os.Stdout, u.Email)          // want `u\.Email, an email address, is printed by fmt\.Fprintln` // want `u\.Email, an email address, is printed by fmt\.Fprintln`
	fmt.Fprintf(w, "token %s", token)
	fmt.Fprintln(log.Writer(), token) // want `token, a token, is printed by fmt\.Fprintln` // want `token, a token, is printed by fmt\.Fprintln`
	var out io.Writer = os.Stdout
	fmt.Fprintln(out, token)                          // want `token, a token, is printed by fmt\.Fprintln` // want `token, a token, is printed by fmt\.Fprintln`
	fmt.Fprintln(io.MultiWriter(os.Stdout, w), token) // want `token, a token, is printed by fmt\.Fprintln` // want `token, a token, is printed by fmt\.Fprintln`
	bw := bufio.NewWriter(os.Stderr)
	fmt.Fprintln(bw, token)          // want `token, a token, is printed by fmt\.Fprintln` // want `token, a token, is printed by fmt\.Fprintln`
	io.WriteString(os.Stderr, token) // want `token, a token, is written to the log by io\.WriteString` // want `token, a token, is written to the log by io\.WriteString`
	os.Stderr.WriteString(token)     // want `token, a token, is written to the log by \(\*os\.File\)\.WriteString` // want `token, a token, is written to the log by \(\*os\.File\)\.WriteString`
	os.Stdout.Write([]byte(token))   // want `token, a token, is written to the log by \(\*os\.File\)\.Write` // want `token, a token, is written to the log by \(\*os\.File\)\.Write`
	print(token)                     // want `token, a token, is printed by print` // want `token, a token, is printed by print`
	println("token", token)          // want `token, a token, is printed by println` // want `token, a token, is printed by println`
	b, _ := json.Marshal(u)
	log.Println(string(b)) // want `b, which holds u\.Email, an email address and a phone number, is written to the log by log\.Println` // want `b, which holds u\.Email, an email address and a phone number, is written to the log by log\.Println`
	b2, _ := json.MarshalIndent(us, "", " ")
	fmt.Println(string(b2))              // want `b2, which holds us\.\[\]\.Email, an email address and a phone number, is printed by fmt\.Println` // want `b2, which holds us\.\[\]\.Email, an email address and a phone number, is printed by fmt\.Println`
	os.Stdout.Write(b2)                  // want `b2, which holds us\.\[\]\.Email, an email address and a phone number, is written to the log by \(\*os\.File\)\.Write` // want `b2, which holds us\.\[\]\.Email, an email address and a phone number, is written to the log by \(\*os\.File\)\.Write`
	json.NewEncoder(os.Stdout).Encode(u) // want `u\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*json\.Encoder\)\.Encode` // want `u\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*json\.Encoder\)\.Encode`
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", " ")
	enc.Encode(us) // want `us\[\]\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*json\.Encoder\)\.Encode` // want `us\[\]\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*json\.Encoder\)\.Encode`
	var sb strings.Builder
	sb.WriteString("token=")
	sb.WriteString(token)
	log.Println(sb.String()) // want `sb\.String\(…\), which holds token, a token, is written to the log by log\.Println` // want `sb\.String\(…\), which holds token, a token, is written to the log by log\.Println`
	fmt.Fprintf(&sb, "%s", u.Email)
	log.Println(sb.String()) // want `sb\.String\(…\), which holds token, a token and an email address, is written to the log by log\.Println` // want `sb\.String\(…\), which holds token, a token and an email address, is written to the log by log\.Println`
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(u)
	log.Println(buf.String()) // want `buf\.String\(…\), which holds u\.Email, an email address and a phone number, is written to the log by log\.Println` // want `buf\.String\(…\), which holds u\.Email, an email address and a phone number, is written to the log by log\.Println`
	line := fmt.Sprintf("user=%s", u.Email)
	log.Println(line) // want `line, which holds u\.Email, an email address, is written to the log by log\.Println` // want `line, which holds u\.Email, an email address, is written to the log by log\.Println`
	parts := []string{"a", token}
	log.Println(strings.Join(parts, " ")) // want `strings\.Join\(…\), which holds token, a token, is written to the log by log\.Println` // want `strings\.Join\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(parts)                    // want `parts, which holds token, a token, is written to the log by log\.Println` // want `parts, which holds token, a token, is written to the log by log\.Println`
	sw, _ := syslog.New(syslog.LOG_INFO, "x")
	sw.Info("token " + token)                                       // want `token, a token, is written to the log by \(\*syslog\.Writer\)\.Info` // want `token, a token, is written to the log by \(\*syslog\.Writer\)\.Info`
	log.Println("profile", u.profile)                               // want `u\.profile\.FirstName, LastName and BirthDate \(a person's name and a date of birth\) are written to the log by log\.Println` // want `u\.profile\.FirstName, LastName and BirthDate \(a person's name and a date of birth\) are written to the log by log\.Println`
	log.Println("profile", u.profile.FirstName, u.profile.LastName) // want `u\.profile\.FirstName, a person's name, is written to the log by log\.Println` `u\.profile\.LastName, a person's name, is written to the log by log\.Println` // want `u\.profile\.FirstName, a person's name, is written to the log by log\.Println` `u\.profile\.LastName, a person's name, is written to the log by log\.Println`
	log.Println(u.ID)
	log.Println("phone", u.Phone)
	log.Println("phone", *u.Phone)           // want `u\.Phone, a phone number, is written to the log by log\.Println` // want `u\.Phone, a phone number, is written to the log by log\.Println`
	defer log.Println("token", token)        // want `token, a token, is written to the log by log\.Println` // want `token, a token, is written to the log by log\.Println`
	go log.Println("token", token)           // want `token, a token, is written to the log by log\.Println` // want `token, a token, is written to the log by log\.Println`
	func() { log.Println("token", token) }() // want `token, a token, is written to the log by log\.Println` // want `token, a token, is written to the log by log\.Println`
	f := log.Printf
	f("token %s", token) // want `token, a token, is written to the log by log\.Printf` // want `token, a token, is written to the log by log\.Printf`
	logf := fmt.Printf
	logf("token %s", token) // want `token, a token, is printed by fmt\.Printf` // want `token, a token, is printed by fmt\.Printf`
	for _, u := range us {
		log.Println("user", u.ID, u.Email) // want `u\.Email, an email address, is written to the log by log\.Println` // want `u\.Email, an email address, is written to the log by log\.Println`
	}
	for k, v := range m {
		log.Println(k, v) // want `v\.Email and Password \(a credential and an email address\) are written to the log by log\.Println` // want `v\.Email and Password \(a credential and an email address\) are written to the log by log\.Println`
	}
	o := opts{Verbose: true}
	log.Printf("%+v", o)
	o.Token = token
	log.Printf("%+v", o) // want `o\.Token, a token, is written to the log by log\.Printf` // want `o\.Token, a token, is written to the log by log\.Printf`
}

func panics(token string, u User) {
	switch {
	case token == "a":
		panic("bad token " + token) // want `token, a token, is printed by panic` // want `token, a token, is printed by panic`
	case token == "b":
		panic(fmt.Sprintf("bad user %v", u)) // want `fmt\.Sprintf\(…\), which holds u\.Email, a credential and an email address, is printed by panic` // want `fmt\.Sprintf\(…\), which holds u\.Email, a credential and an email address, is printed by panic`
	case token == "c":
		panic(fmt.Errorf("bad token %s", token)) // want `fmt\.Errorf\(…\), which holds token, a token, is printed by panic` // want `fmt\.Errorf\(…\), which holds token, a token, is printed by panic`
	case token == "d":
		log.Fatalln("token", token) // want `token, a token, is written to the log by log\.Fatalln` // want `token, a token, is written to the log by log\.Fatalln`
	}
	panic("bad token")
}
