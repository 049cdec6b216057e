// Package spanish logs values with Spanish and Portuguese names.
package spanish

import (
	"fmt"
	"log"
	"log/slog"
)

type Cliente struct {
	ID              int
	Nombre          string
	Apellido        string
	Correo          string
	Telefono        string
	RUT             string
	Direccion       string
	FechaNacimiento string
	Clave           string
	Monto           float64
}

type Pessoa struct {
	Nome           string `json:"nome"`
	Sobrenome      string `json:"sobrenome"`
	CPF            string `json:"cpf"`
	Endereco       string `json:"endereco"`
	DataNascimento string `json:"dataNascimento"`
	Senha          string `json:"senha"`
	Celular        string `json:"celular"`
	ChavePix       string `json:"chavePix"`
	Cartao         string `json:"numeroCartao"`
}

type Cuenta struct {
	CLABE        string `json:"clabe"`
	CBU          string `json:"cbu"`
	CVU          string `json:"cvu"`
	CCI          string `json:"cci"`
	NumeroCuenta string `json:"numero_cuenta"`
	Banco        string `json:"banco"`
	Tipo         string `json:"tipo"`
}

func f(c Cliente, p Pessoa, cu Cuenta, correo, telefono, rut, cpf, cnpj, curp, cuit, dni, clabe, cbu, cvu, celular, contraseña, clave, senha, tarjeta, numeroTarjeta, direccion, nombreCompleto, fechaNacimiento, numeroDocumento, chavePix, correoElectronico, apellidoPaterno string) {
	log.Println(c.Correo)          // want `c\.Correo, an email address, is written to the log by log\.Println` // want `c\.Correo, an email address, is written to the log by log\.Println`
	log.Println(c.Telefono)        // want `c\.Telefono, a phone number, is written to the log by log\.Println` // want `c\.Telefono, a phone number, is written to the log by log\.Println`
	log.Println(c.RUT)             // want `c\.RUT, a document number, is written to the log by log\.Println` // want `c\.RUT, a document number, is written to the log by log\.Println`
	log.Println(c.Apellido)        // want `c\.Apellido, a person's name, is written to the log by log\.Println` // want `c\.Apellido, a person's name, is written to the log by log\.Println`
	log.Println(c.FechaNacimiento) // want `c\.FechaNacimiento, a date of birth, is written to the log by log\.Println` // want `c\.FechaNacimiento, a date of birth, is written to the log by log\.Println`
	log.Println(c.Clave)           // want `c\.Clave, a credential, is written to the log by log\.Println` // want `c\.Clave, a credential, is written to the log by log\.Println`
	log.Println(c.Direccion)       // want `c\.Direccion, a postal address, is written to the log by log\.Println` // want `c\.Direccion, a postal address, is written to the log by log\.Println`
	log.Println(c.Monto, c.ID)
	log.Printf("%+v", c)          // want `c\.Apellido, Correo, Telefono and more \(secrets and personal data\) are written to the log by log\.Printf` // want `c\.Apellido, Correo, Telefono and more \(secrets and personal data\) are written to the log by log\.Printf`
	log.Println(p.CPF)            // want `p\.CPF, a document number, is written to the log by log\.Println` // want `p\.CPF, a document number, is written to the log by log\.Println`
	log.Println(p.Sobrenome)      // want `p\.Sobrenome, a person's name, is written to the log by log\.Println` // want `p\.Sobrenome, a person's name, is written to the log by log\.Println`
	log.Println(p.Endereco)       // want `p\.Endereco, a postal address, is written to the log by log\.Println` // want `p\.Endereco, a postal address, is written to the log by log\.Println`
	log.Println(p.DataNascimento) // want `p\.DataNascimento, a date of birth, is written to the log by log\.Println` // want `p\.DataNascimento, a date of birth, is written to the log by log\.Println`
	log.Println(p.Senha)          // want `p\.Senha, a credential, is written to the log by log\.Println` // want `p\.Senha, a credential, is written to the log by log\.Println`
	log.Println(p.Celular)        // want `p\.Celular, a phone number, is written to the log by log\.Println` // want `p\.Celular, a phone number, is written to the log by log\.Println`
	log.Println(p.ChavePix)       // want `p\.ChavePix, a bank account number, is written to the log by log\.Println` // want `p\.ChavePix, a bank account number, is written to the log by log\.Println`
	log.Println(p.Cartao)         // want `p\.Cartao, a card number, is written to the log by log\.Println` // want `p\.Cartao, a card number, is written to the log by log\.Println`
	log.Println(cu.CLABE)         // want `cu\.CLABE, a bank account number, is written to the log by log\.Println` // want `cu\.CLABE, a bank account number, is written to the log by log\.Println`
	log.Println(cu.CBU, cu.CVU)   // want `cu\.CBU, a bank account number, is written to the log by log\.Println` `cu\.CVU, a bank account number, is written to the log by log\.Println` // want `cu\.CBU, a bank account number, is written to the log by log\.Println` `cu\.CVU, a bank account number, is written to the log by log\.Println`
	log.Println(cu.CCI)           // want `cu\.CCI, a bank account number, is written to the log by log\.Println` // want `cu\.CCI, a bank account number, is written to the log by log\.Println`
	log.Println(cu.NumeroCuenta)  // want `cu\.NumeroCuenta, a bank account number, is written to the log by log\.Println` // want `cu\.NumeroCuenta, a bank account number, is written to the log by log\.Println`
	log.Println(cu.Banco, cu.Tipo)
	log.Println(correo)            // want `correo, an email address, is written to the log by log\.Println` // want `correo, an email address, is written to the log by log\.Println`
	log.Println(telefono)          // want `telefono, a phone number, is written to the log by log\.Println` // want `telefono, a phone number, is written to the log by log\.Println`
	log.Println(rut)               // want `rut, a document number, is written to the log by log\.Println` // want `rut, a document number, is written to the log by log\.Println`
	log.Println(cpf)               // want `cpf, a document number, is written to the log by log\.Println` // want `cpf, a document number, is written to the log by log\.Println`
	log.Println(cnpj)              // want `cnpj, a document number, is written to the log by log\.Println` // want `cnpj, a document number, is written to the log by log\.Println`
	log.Println(curp)              // want `curp, a document number, is written to the log by log\.Println` // want `curp, a document number, is written to the log by log\.Println`
	log.Println(cuit)              // want `cuit, a document number, is written to the log by log\.Println` // want `cuit, a document number, is written to the log by log\.Println`
	log.Println(dni)               // want `dni, a document number, is written to the log by log\.Println` // want `dni, a document number, is written to the log by log\.Println`
	log.Println(clabe)             // want `clabe, a bank account number, is written to the log by log\.Println` // want `clabe, a bank account number, is written to the log by log\.Println`
	log.Println(cbu, cvu)          // want `cbu, a bank account number, is written to the log by log\.Println` `cvu, a bank account number, is written to the log by log\.Println` // want `cbu, a bank account number, is written to the log by log\.Println` `cvu, a bank account number, is written to the log by log\.Println`
	log.Println(celular)           // want `celular, a phone number, is written to the log by log\.Println` // want `celular, a phone number, is written to the log by log\.Println`
	log.Println(contraseña)        // want `contraseña, a credential, is written to the log by log\.Println` // want `contraseña, a credential, is written to the log by log\.Println`
	log.Println(clave)             // want `clave, a credential, is written to the log by log\.Println` // want `clave, a credential, is written to the log by log\.Println`
	log.Println(senha)             // want `senha, a credential, is written to the log by log\.Println` // want `senha, a credential, is written to the log by log\.Println`
	log.Println(numeroTarjeta)     // want `numeroTarjeta, a card number, is written to the log by log\.Println` // want `numeroTarjeta, a card number, is written to the log by log\.Println`
	log.Println(nombreCompleto)    // want `nombreCompleto, a person's name, is written to the log by log\.Println` // want `nombreCompleto, a person's name, is written to the log by log\.Println`
	log.Println(fechaNacimiento)   // want `fechaNacimiento, a date of birth, is written to the log by log\.Println` // want `fechaNacimiento, a date of birth, is written to the log by log\.Println`
	log.Println(numeroDocumento)   // want `numeroDocumento, a document number, is written to the log by log\.Println` // want `numeroDocumento, a document number, is written to the log by log\.Println`
	log.Println(chavePix)          // want `chavePix, a bank account number, is written to the log by log\.Println` // want `chavePix, a bank account number, is written to the log by log\.Println`
	log.Println(correoElectronico) // want `correoElectronico, an email address, is written to the log by log\.Println` // want `correoElectronico, an email address, is written to the log by log\.Println`
	log.Println(apellidoPaterno)   // want `apellidoPaterno, a person's name, is written to the log by log\.Println` // want `apellidoPaterno, a person's name, is written to the log by log\.Println`
	slog.Info("pago", "correo", c.ID)
	slog.Info("pago", "rut", fmt.Sprint(c.RUT)) // want `fmt\.Sprint\(…\), which holds c\.RUT, a document number, is written to the log by slog\.Info` // want `fmt\.Sprint\(…\), which holds c\.RUT, a document number, is written to the log by slog\.Info`
}

func quiet(nombreArchivo, correoPlantilla, numeroOrden, tipoDocumento, claveForanea, codigoPostalTipo, cuentaRegresiva, direccionIP, nombreProducto, telefonoTipo, estado string, cuentas, tarjetas int) {
	log.Println(nombreArchivo, correoPlantilla, numeroOrden, tipoDocumento, claveForanea, cuentaRegresiva)
	log.Println(direccionIP, nombreProducto, telefonoTipo, estado)
	log.Println(cuentas, tarjetas)
}
