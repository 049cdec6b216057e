// Package shop writes audit records, and speaks of audits.
package shop

import (
	"log/slog"

	"evidence/audit/auditlog"
)

type service struct {
	records  *auditlog.Log
	auditLog *slog.Logger
	log      *slog.Logger
}

type AuditEvent struct{ Action, Subject string }

func (s *service) saveAuditEvent(e AuditEvent) {}

func (s *service) pay(orderID, email string) {
	s.records.Record("order paid", orderID)                              // want `audit-record: s.records.Record writes an audit record`
	s.auditLog.Info("order paid", "order", orderID)                      // want `audit-record: s.auditLog.Info writes an audit record`
	s.saveAuditEvent(AuditEvent{Action: "order paid", Subject: orderID}) // want `audit-record: s.saveAuditEvent writes an audit record`
	s.log.Info("audit", "action", "order paid", "order", orderID)        // want `audit-record: s.log.Info writes an audit record`
	audit("order paid", orderID)                                         // want `audit-record: audit writes an audit record`
}

func audit(action, subject string) {}

// What follows writes no audit record, or one that may not be kept.
func (s *service) others(orderID, email string, log *auditlog.Log) {
	s.log.Info("order paid", "order", orderID)
	s.log.Info("audit is due in May", "order", orderID)
	s.log.Info("audit")
	s.records.Record("contact created", email)
	s.records.Find("order paid")
	log = auditlog.New("orders")
	auditRequest("quarterly")
	s.setAuditLog(log)
	audit("", orderID)
}

func auditRequest(what string) {}

func (s *service) setAuditLog(l *auditlog.Log) { s.records = l }
