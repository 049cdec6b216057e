package webhook

import (
	"encoding/json"
	"errors"
)

// An event is what Koywe tells of a change.
type event struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Data struct {
		OrderID    string `json:"orderId"`
		Status     string `json:"status"`
		ExternalID string `json:"externalId"`
		PayerName  string `json:"payerName"`
		PayerEmail string `json:"payerEmail"`
	} `json:"data"`
	Relationships struct {
		Self struct {
			Type string `json:"type"`
			ID   string `json:"id"`
		} `json:"self"`
	} `json:"relationships"`
}

func parse(body []byte) (*event, error) {
	var ev event
	if err := json.Unmarshal(body, &ev); err != nil {
		return nil, err
	}
	if ev.ID == "" || ev.Type == "" {
		return nil, errors.New("event without id or type")
	}
	if ev.Data.OrderID == "" && ev.Relationships.Self.Type == "order" {
		ev.Data.OrderID = ev.Relationships.Self.ID
	}
	return &ev, nil
}
