// Package espanol compares secrets that have Spanish and Portuguese names.
package espanol

import (
	"crypto/md5"
	"fmt"
	"net/http"
	"strings"
)

type Servicio struct {
	TokenAPI     string
	ClaveAdmin   string
	SenhaAcesso  string
	tipoDeClave  string
	usoDeClave   string
	ultimoEstado string
}

func (s *Servicio) entrar(r *http.Request) bool {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if token == s.TokenAPI { // want `the presented value token is compared with the secret s\.TokenAPI`
		return true
	}
	if r.FormValue("senha") == s.SenhaAcesso { // want `is compared with the secret s\.SenhaAcesso`
		return true
	}
	return r.FormValue("clave") == s.ClaveAdmin // want `is compared with the secret s\.ClaveAdmin`
}

// A hash of a secret and a text is a MAC made by hand.
func firma(r *http.Request, secreto string) bool {
	suma := md5.Sum([]byte(r.FormValue("orden") + secreto))
	return fmt.Sprintf("%x", suma) == r.FormValue("firma") // want `the signature .* is compared with`
}

func (s *Servicio) otros(r *http.Request, secreto string) bool {
	return r.FormValue("tipo") == s.tipoDeClave || r.FormValue("uso") == s.usoDeClave || r.FormValue("estado") == s.ultimoEstado || secreto == ""
}
