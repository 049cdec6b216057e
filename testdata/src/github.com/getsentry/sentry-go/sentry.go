// Package sentry stands in for github.com/getsentry/sentry-go: the signatures that the tests use.
package sentry

type EventID string

type User struct {
	ID        string            `json:"id,omitempty"`
	Email     string            `json:"email,omitempty"`
	IPAddress string            `json:"ip_address,omitempty"`
	Username  string            `json:"username,omitempty"`
	Name      string            `json:"name,omitempty"`
	Data      map[string]string `json:"data,omitempty"`
}

type Context = map[string]interface{}

type Breadcrumb struct {
	Category string                 `json:"category,omitempty"`
	Data     map[string]interface{} `json:"data,omitempty"`
	Message  string                 `json:"message,omitempty"`
}

type Scope struct{}

func (scope *Scope) SetTag(key, value string)             {}
func (scope *Scope) SetTags(tags map[string]string)       {}
func (scope *Scope) SetContext(key string, value Context) {}
func (scope *Scope) SetUser(user User)                    {}

type Hub struct{}

func (hub *Hub) CaptureMessage(message string) *EventID    { return nil }
func (hub *Hub) CaptureException(exception error) *EventID { return nil }

func CaptureMessage(message string) *EventID    { return nil }
func CaptureException(exception error) *EventID { return nil }
func AddBreadcrumb(breadcrumb *Breadcrumb)      {}
func ConfigureScope(f func(scope *Scope))       {}
func WithScope(f func(scope *Scope))            {}
