"""The words that mail programs write round quoted text, in the languages of Europe and beyond: heads, verbs, titles."""

from __future__ import annotations

_FIELDS = {
    "from": "van|from|von|de|da|från|fra|expéditeur|afzender|absender|od|от|от кого|lähettäjä|feladó|kimden|发件人|寄件者|差出人|보낸 사람",
    "date": "verzonden|verzonden op|sent|sent on|gesendet|gesendet am|envoyé|envoyé le|date|datum|datum/tijd|inviato|inviato il|data"
    "|skickat|fecha|enviado|enviado el|enviado em|enviada em|sendt|dato|wysłano|дата|отправлено|lähetetty|päivämäärä|odesláno"
    "|message du|date d'envoi|dátum|elküldve|gönderilen|tarih|发送时间|日期|時間|送信日時|보낸 날짜|날짜",
    "to": "aan|to|an|à|a|para|till|til|pour|do|komu|кому|vastaanottaja|címzett|kime|收件人|宛先|받는 사람",
    "cc": "cc|bcc|kopie|copie|copie à|kopia|kopi|cópia|копия|dw|kopie (cc)|抄送|참조",
    "subject": "onderwerp|subject|betreff|objet|oggetto|ämne|emne|asunto|assunto|betreft|temat|тема|aihe|tárgy|předmět|predmet|sujet|konu"
    "|主题|主旨|件名|제목",
    "other": "reply-to|antwoordadres|antwoord aan|antwort an|répondre à|responder a|rispondi a|svara till|importance|prioriteit|urgentie"
    "|priority|wichtigkeit|priorität|priorité|prioridad|priorità|bijlagen|bijlage|attachments|attachment|anlagen|anhänge|pièces jointes"
    "|allegati|vedhæftede filer|bilagor|categories|gevoeligheid|sensitivity",
}
FIELD_WORDS = {word: name for name, words in _FIELDS.items() for word in words.split("|")}
"""What stands before the colon in a head above quoted text, in small letters, and which field that is."""

VERBS = (
    r"schreef|geschreven|wrote|writes|sent|schrieb|geschrieben|(?:vous )?a\s+écrit|écrit|ha scritto|scritto|escribió|ha escrit|escreveu"
    r"|skrev|kirjoitti|napisał\(?a?\)?|pisze|napsal\(?a?\)?|napísal\(?a?\)?|написал\(?а?\)?|пишет|írta|yazdı|a scris|写道|寫道|작성"
)
VERB_ENDS = (
    "schreef", "geschreven", "wrote", "schrieb", "geschrieben", "écrit", "scritto", "escribió", "escreveu", "skrev", "kirjoitti",
    "napisał", "napsal(a)", "написал", "писал",
)  # fmt: skip
"""How an attribution ends whose program leaves out the colon."""
OPENERS = r"On|Op|Am|Le|In data|Il giorno|Il|El día|El|Den|Em|Dnia|W dniu|På|Dne|Dňa|Vào|Vom|Den"
PRONOUNS_AFTER = "ik|u|je|jij|hij|zij|ze|wij|we|jullie|ich|sie|er|wir|men|du|ihr"
PRONOUNS_BEFORE = "ik|u|you|i|we|they|he|she|je|j'ai|j'|tu|il|elle|nous|vous|ich|sie|er|wir"
NO_NAMES_WORDS = """
    mijn uw jouw je jullie onze ons een de het deze dit iemand niemand my your our their his her a an the this that someone
    somebody mein meine ihr ihre unser unsere euer ein eine der die das dieser jemand mon ma mes votre notre nos vos un une la les
    ce cette ik u i you
"""
NO_NAMES = frozenset(NO_NAMES_WORDS.split())
"""Words that begin what is no person's name: "mijn collega schreef"."""
PARTICLES_WORDS = """
    de den der het van von zu ten ter el la le du des di da del af av bin al y e via from od
"""
PARTICLES = frozenset(PARTICLES_WORDS.split())

_TITLES = r"""
    oorspronkelijke? (?:bericht|e-?mail|boodschap) | origineel bericht | originele? (?:bericht|e-?mail)
    | original (?:message|e-?mail|appointment) | reply message | quoted message | ursprüngliche (?:nachricht|mail|e-?mail)
    | original-?nachricht | antwort nachricht | message d[’'´]origine | message (?:original|initial|transféré|réexpédié|transmis)
    | mail original | e-?mail d[’']origine | courriel original | messaggio (?:originale|inoltrato) | mensaje (?:original|reenviado)
    | mensagem (?:original|encaminhada|reencaminhada) | doorgestuurde?n? (?:bericht|e-?mail) | doorgezonden bericht
    | (?:doorgestuurd door|weitergeleitet von|transféré par) .{0,60}
    | forwarded (?:message|by|mail|e-?mail).{0,40} | weitergeleitete (?:nachricht|mail|e-?mail).{0,40}
    | oprindelig (?:meddelelse|besked|e-?mail) | videresendt (?:meddelelse|besked|melding) | opprinnelig (?:melding|e-?post)
    | ursprungligt meddelande | ursprungsmeddelande | vidarebefordrat (?:meddelande|brev) | alkuperäinen viesti | välitetty viesti
    | (?:oryginalna wiadomość|wiadomość oryginalna|wiadomość przekazana) | исходное сообщение | пересылаемое сообщение
    | původní (?:zpráva|e-?mail) | přeposlaná zpráva | eredeti üzenet | továbbított üzenet | 原始邮件 | 転送されたメッセージ
"""
TITLES = " ".join(_TITLES.split()).replace(" | ", "|").replace(" |", "|")
"""What stands between dashes above quoted text."""
FORWARDS = (
    r"(?:begin|anfang|start|inicio|inizio|début|början|alku|beginn) [^:]{0,16}?(?:doorgestuurd|forwarded|weitergeleitete|reenviado"
    r"|inoltrato|transféré|réexpédié|videresendt|vidarebefordra)[^:]{0,16}|forwarded message|doorgestuurd bericht"
    r"|weitergeleitete nachricht|message transféré|vidarebefordrat (?:meddelande|mejl)|videresendt (?:besked|melding)"
    r"|välitetty viesti alkaa|[^:]{0,30}(?:přeposílané|preposlanej|proslijeđenu|továbbított|przekazywanej|reenviada|encaminhada"
    r"|redirecționat|переадресованного|пересилається|пересылаемое|iletilen)[^:]{0,24}"
)
"""What stands above a forwarded message, with a colon."""
MARKERS = (
    r"#{2}-? .{5,100}? -?#{2}|-{2,} ?(?:please )?(?:reply|type your reply|write|antwoord|schrijf)[^-\n]{0,60}(?:above|below|boven"
    r"|onder)[^-\n]{0,40}-{2,}|>*\s*(?:please do not type below this line|reply above this line"
    r"|typ uw antwoord boven deze regel)\b.{0,20}"
)
"""The line of a ticket system above which one answers."""
