// Package store keeps orders and contacts in memory and in a file.
package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"example.com/shop/internal/koywe"
	"example.com/shop/internal/secret"
)

// An Order is an order of the shop beside what Koywe knows of it.
type Order struct {
	ID         string  `json:"id"`
	ExternalID string  `json:"externalId"`
	Type       string  `json:"type"`
	Status     string  `json:"status"`
	Amount     float64 `json:"amount"`
	Currency   string  `json:"currency"`
	ContactID  string  `json:"contactId"`
}

// A Store keeps orders and contacts. It is safe for concurrent use.
type Store struct {
	mu    sync.Mutex
	file  string
	box   *box
	seen  map[string]bool
	state state
}

type state struct {
	Orders   map[string]Order  `json:"orders"`
	Contacts map[string]string `json:"contacts"` // encrypted, by id
	Accounts map[string]string `json:"accounts"` // encrypted, by contact
}

// Open reads the store from a file, which need not exist yet. What is
// personal is encrypted with key.
func Open(file string, key secret.Text) (*Store, error) {
	b, err := newBox(key)
	if err != nil {
		return nil, err
	}
	s := &Store{file: file, box: b, seen: map[string]bool{}, state: state{
		Orders:   map[string]Order{},
		Contacts: map[string]string{},
		Accounts: map[string]string{},
	}}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if err := json.Unmarshal(data, &s.state); err != nil {
		return nil, fmt.Errorf("store %s: %w", file, err)
	}
	return s, nil
}

// PutOrder adds or replaces an order.
func (s *Store) PutOrder(o Order) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Orders[o.ID] = o
	return s.save()
}

// PutContact adds or replaces a contact.
func (s *Store) PutContact(c koywe.Contact) error {
	data, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("store: contact %s: %w", c.ID, err)
	}
	sealed, err := s.box.seal(data)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Contacts[c.ID] = sealed
	return s.save()
}

// PutAccount keeps the account number of a contact.
func (s *Store) PutAccount(contactID, number string) error {
	sealed, err := s.box.seal([]byte(number))
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Accounts[contactID] = sealed
	return s.save()
}

// Orders returns all orders.
func (s *Store) Orders() []Order {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]Order, 0, len(s.state.Orders))
	for _, o := range s.state.Orders {
		all = append(all, o)
	}
	return all
}

// Contact returns a contact.
func (s *Store) Contact(id string) (koywe.Contact, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.contact(id)
}

func (s *Store) contact(id string) (koywe.Contact, bool) {
	var c koywe.Contact
	data, err := s.box.open(s.state.Contacts[id])
	if err != nil || json.Unmarshal(data, &c) != nil {
		return koywe.Contact{}, false
	}
	return c, true
}

// FindContact returns the contact with the e-mail address.
func (s *Store) FindContact(email string) (koywe.Contact, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := range s.state.Contacts {
		if c, ok := s.contact(id); ok && c.Email == email {
			return c, true
		}
	}
	return koywe.Contact{}, false
}

// SetStatus notes a new status of an order.
func (s *Store) SetStatus(id, status string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	o, ok := s.state.Orders[id]
	if !ok || o.Status == status {
		return
	}
	o.Status = status
	s.state.Orders[id] = o
}

// FirstSeen reports whether the event was never seen before, and remembers it.
func (s *Store) FirstSeen(eventID string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen[eventID] {
		return false
	}
	s.seen[eventID] = true
	return true
}

func (s *Store) save() error {
	data, err := json.MarshalIndent(s.state, "", "\t")
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if err := os.WriteFile(s.file, data, 0o600); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
