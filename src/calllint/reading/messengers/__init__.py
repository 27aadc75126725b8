"""Messengers and chats: WhatsApp, Slack, Salesforce."""
