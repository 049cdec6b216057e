// Package espanol compares secrets that have Spanish and Portuguese names.
package espanol

import (
	"crypto/md5"
	"fmt"
	"net/http"
	"slices"
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

type Conf struct{ LlaveInterna, ChaveInterna, LlavePublica, LlaveForanea string }

func (c *Conf) interno(r *http.Request) bool {
	if r.Header.Get("X-Llave-Interna") == c.LlaveInterna { // want `is compared with the secret c\.LlaveInterna`
		return true
	}
	if r.Header.Get("X-Chave") == c.ChaveInterna { // want `is compared with the secret c\.ChaveInterna`
		return true
	}
	return r.Header.Get("X-Llave-Publica") == c.LlavePublica || r.Header.Get("X-Pais") == c.LlaveInterna
}

type Usuario struct{ Correo, Contrasena string }

func (s *Servicio) Ingresar(u *Usuario, contrasena string) bool {
	return u.Contrasena == contrasena // want `the presented value contrasena is compared with the secret u\.Contrasena`
}

func (s *Servicio) Cambiar(u *Usuario, contrasena, confirmacion string) bool {
	return u.Contrasena == contrasena || contrasena == confirmacion
}

func entra(r *http.Request, permitidos, paises []string) bool {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	return slices.Contains(permitidos, token) || // want `the presented value token is compared with the secret permitidos`
		slices.Contains(paises, r.Header.Get("X-Pais"))
}
