"""What agents and customers say to each other in French; `signs` says what each sign is worth."""

from __future__ import annotations

from calllint.reading.parties.signs import language_words

_SIGNS = {
    "hallmark": """
        comment|en_quoi|que puis-je|pouvons-nous|puis_je|pouvons_nous [vous|faire] [aider|renseigner|pour|être] [vous|utile]; en quoi
        puis-je|je_peux; comment puis-je vous|t'aider; que puis-je faire pour; {thanks} d'avoir contacté|appelé|patienté|choisi|attendu;
        {thanks} de|pour votre appel|patience|message|demande|confiance|fidélité|compréhension|commande|mail; {thanks} de nous
        avoir|contacter; service client|clients|clientèle|après_vente; à votre écoute|service|disposition; vous êtes en|bien
        relation|ligne|communication|chez; je suis votre conseiller|conseillère; {department} bonjour; votre|vos
        numéro_de_client|numéro_client|numéro_de_commande|numéro_de_contrat|numéro_de_dossier|date_de_naissance|code_postal|identifiant|référence;
        numéro de client|commande|contrat|dossier [s'il|svp|?]; pouvez|pourriez vous [me|s'il_vous_plaît]
        donner|confirmer|communiquer|indiquer|rappeler|préciser|fournir|épeler|transmettre votre|vos|le|la|l'adresse; puis-je|je_peux
        avoir|vous_demander|prendre votre|vos; pour des|votre raisons|sécurité; par mesure de sécurité; vérifier votre|vos
        identité|coordonnées|informations; êtes-vous le|la titulaire; j'aurais besoin de|d' votre|vos|quelques; ne quittez pas; restez en
        ligne; je vous mets|place|laisse en attente|relation; je vais vous transférer|mettre|passer|rediriger; je vous transfère|redirige;
        un instant s'il_vous_plaît je; merci de patienter; je vois|constate [ici|bien|effectivement] que|votre vous|votre; sur|dans votre
        dossier|compte|contrat|espace|ligne|facture|commande; dans notre|nos système; votre|ton
        commande|colis|dossier|demande|abonnement|contrat|remboursement|ligne|box|compte|facture|réservation a|est|sera|n'a|sont|devrait;
        nous avons bien reçu|pris|enregistré; nous avons reçu|traité votre; j'ai bien noté|reçu|pris votre|que; je viens de
        procéder|valider|vous_envoyer|créer|faire_le; j'ai [bien] procédé|transmis|enregistré|effectué|validé|débloqué|réinitialisé
        [le|la|l'|votre|une|un|à]; je vous envoie|rembourse|propose|confirme|recontacte|rappelle|crée|enregistre|invite|transmets|réserve;
        je vais [vous] procéder|rembourser|vous_rembourser|créer|vous_proposer|transmettre|effectuer; nous vous
        remboursons|proposons|enverrons|recontacterons|invitons|informons|confirmons|remercions|prions; vous allez recevoir|être; vous
        recevrez|serez|pourrez|bénéficiez|disposez; sous * [à|*] jours|heures; jours ouvrés|ouvrables; un|notre technicien
        va|passera|interviendra|sera|viendra; geste commercial; nos
        conditions|services|techniciens|clients|équipes|conseillers|livreurs|transporteurs; notre
        service|système|politique|technicien|entrepôt|partenaire|transporteur|site|boutique; conditions générales; nous ne pouvons|sommes
        pas; malheureusement nous|je; je suis dans l'impossibilité; désagrément|désagréments; la gêne occasionnée; toutes nos|mes excuses;
        veuillez accepter|nous_excuser|m'excuser; je vous présente [toutes] mes|nos; nous vous prions; je comprends
        votre|que_vous|tout_à_fait mécontentement|frustration|situation|déception|inquiétude|soyez|êtes|votre; avez-vous
        d'autres|une_autre|autre|des questions|question|demandes; puis-je [faire|vous] [aider|autre|quelque] [chose|pour|en|sur|autre];
        n'hésitez pas à nous|me; je reste|restons|reste à|disponible; à votre [entière] disposition; cher|chère client|cliente; je vous
        souhaite une|un; nous vous souhaitons; souhaitez-vous que je; ai-je [bien] répondu; je vous en prie bonne|madame|monsieur
    """,
    "introduces": """
        bienvenue chez|sur|au|dans|à|à_la; {thanks} de|d' votre|ton|nous|avoir
        appel|message|confiance|patience|retour|fidélité|contacter|appeler|contacté|appelé|attendu; {thanks} pour votre|ton {message};
        {thanks} d'avoir [bien_voulu] appelé|contacté|patienté|attendu|choisi|pris; {thanks} de nous avoir|contacter|appeler|écrire;
        {thanks} de votre appel|message|patience|confiance|retour; vous êtes [bien|maintenant|en] [bien|en]
        chez|au|avec|connecté|relation|communication|ligne [avec|au|à]; vous parlez|discutez [avec|à|bien]; vous êtes en|bien
        relation|communication|ligne|chez|au; à votre service|écoute|disposition; à votre écoute; je suis à votre; {department}
        bonjour|bonsoir|à|je; je m'appelle * [et] je vais|suis|serai; je suis * du|de_la|votre|conseiller|conseillère
        {department}|conseiller|conseillère|téléconseiller; je suis votre conseiller|conseillère|interlocuteur|interlocutrice; service *
        bonjour; je vous appelle de la part|au_sujet_de_votre|concernant_votre|suite_à_votre; je vous contacte|écris|appelle
        suite|concernant|au_sujet|de_la_part; je vous rappelle suite|comme|concernant; suite à votre|notre
        appel|message|demande|mail|réclamation|courriel|conversation|échange; en réponse à votre; concernant votre|ta
        demande|commande|réclamation|contrat|dossier|message; je reprends votre|la|le; je prends le relais; vous nous avez
        écrit|contacté|contactés|appelé|signalé; je_m'appelle|mon_nom_est|ici * [et] je vais|serai vous|votre|à; ici|bonjour * du|de_la|de
        {department}
    """,
    "offers-help": """
        comment|en_quoi puis_je|puis_je_vous|pouvons_nous|je_peux|est_ce_que_je_peux|peut_on|pourrais_je [vous|t'] [aider|renseigner|être];
        en quoi puis-je|je_peux|est_ce_que_je vous|t'; comment puis-je|je_peux|est_ce_que_je vous|t'aider|aider; que
        puis-je|je_peux|pouvons_nous [faire|pour|vous] [pour|faire] vous|toi; qu'est-ce que je peux faire pour; qu'est-ce que je peux; je
        peux vous|t' [en|bien_sûr|peut_être] aider|renseigner|être; je vais vous|t' [en|bien_sûr]
        aider|accompagner|renseigner|expliquer|guider; je vous aide|accompagne|guide|explique|renseigne; je vous écoute; expliquez moi;
        expliquez-moi; quel est [donc|exactement] [le|votre|l'] problème|souci|motif|objet|question|demande; quelle est votre
        [question|demande|*]; c'est à quel sujet; c'est pour quoi; de quoi s'agit; que se passe-t-il|passe|il [exactement] [?]; quel est
        l'objet de votre; quel est le motif de; racontez moi; je suis là pour vous; avec plaisir je; on va regarder|voir|régler|résoudre
        [ça|cela] [ensemble|tout]; nous allons regarder|voir|régler|résoudre|faire [ça|cela|votre|le] [ensemble|tout|point]; dites-moi
        tout|ce_que|en_plus|je_vous|ce_qui; dites moi tout|ce_que|en_plus|je_vous|ce_qui
    """,
    "asks-identity": """
        puis-je|pourrais_je|est_ce_que_je_peux|je_peux|j'aurais|il_me_faudrait|il_me_faut
        [avoir|vous_demander|prendre|connaître|besoin|s'il_vous_plaît|également] [de|d'] votre|vos|ton|le|la [*] [*] {id};
        puis-je|je_peux|est_ce_que_je_peux avoir|vous_demander|prendre|connaître|confirmer votre|vos|le|la|ton [*] {id};
        pouvez|pourriez|peux|pourrais|voulez|pourrez vous|tu [me|m'|s'il_vous_plaît|bien] [me]
        [donner|communiquer|indiquer|confirmer|rappeler|fournir|préciser|transmettre|épeler|dire|envoyer|redonner|donner_s'il_vous_plaît]
        votre|vos|ton|le|la|l' [*] [*] {id}; pouvez|pourriez vous m'indiquer|épeler|me_confirmer|me_donner|me_communiquer|me_rappeler;
        quel|quelle|quels|quelles est|sont|était votre|vos|ton|ta|le|la|l' [*] [*] {id}; votre|vos|ton|ta {id}
        s'il|svp|complet|et|?|complète [vous|te|votre|de] [plaît]; et votre|vos|ton|ta [*] {id}; avez|as vous|tu
        [votre|vos|un|une|le|la|ton|bien] [*] {id}; donnez|indiquez|communiquez|confirmez|rappelez|précisez|envoyez|donne|envoie moi
        votre|vos|le|la|l'|ton|ta|s'il; j'ai besoin de|d' votre|vos|ton|ta|le_numéro [*] {id}|de; j'aurais besoin de|d'; j'aurai besoin
        de|d'; il me faudrait|faut votre|vos|le|la|un|juste; à qui ai-je|j'ai|ai l'honneur|affaire; qui est à l'appareil; c'est à quel nom;
        à quel nom; c'est madame|monsieur ?; vous êtes [bien] madame|monsieur|le_titulaire|la_titulaire|titulaire|m|mme; êtes vous [bien]
        [le|la] titulaire; pour [des_raisons|votre|des|la|le|vérifier|vérification|confirmer] [de|votre|mesure]
        sécurité|vérification|identité|identification|confidentialité; pour vérifier|confirmer|valider [que|votre|vos]
        identité|c'est|je|vous; par mesure de sécurité; pour accéder à votre; à quelle adresse|email; à quel numéro|adresse
        [puis|peut|pouvons|est]; sur quel|quelle numéro|adresse|commande|ligne|contrat; quel numéro de|est|puis|peut|pouvons; est-ce
        bien|toujours votre|le|la|vous; c'est toujours [bien] votre|le|la|vous; code postal s'il|svp|et; nom et prénom;
        pouvez-vous|pourriez-vous confirmer|vérifier [que|votre|vos]; vous joindre au|à; vous rappeler sur|au;
        numéro_de_client|numéro_de_commande|code_postal|date_de_naissance|numéro_de_contrat|numéro_de_dossier ?; quelle adresse; quel nom
    """,
    "holds": """
        un|une|juste_un {moment} s'il_vous_plaît|svp|s'il|je|merci|stp; {moment} s'il_vous_plaît|svp; ne quittez pas; restez en ligne; reste
        en ligne; veuillez|merci_de [bien_vouloir] patienter|rester|attendre; patientez un|quelques|s'il|juste|svp|je; je vous
        mets|place|laisse|fais [un|en|quelques|patienter] [attente|instant|patienter]; je vous mets en; je vais vous mettre|placer [en|un]
        [attente]; vous mettre en attente|relation; puis-je vous mettre|faire; je peux vous mettre en; {thanks} d'avoir|pour|de [votre]
        [patienté|patience|avoir_patienté|attente|attendu]; {thanks} d'avoir patienté|attendu; {thanks} pour|de votre patience|attente;
        désolé|désolée|pardon|excusez_moi pour|de [l'|cette|la|vous] attente|avoir_fait; désolé|désolée de|pour vous [avoir|faire] [fait]
        [attendre|patienter]; je suis de retour; me revoilà; merci de votre|bien; vous êtes toujours là|en_ligne|avec; êtes-vous toujours
        là|en|avec; je vous transfère|passe|redirige|mets_en_relation|bascule|oriente; je vais vous
        transférer|passer|rediriger|orienter|mettre; je transfère votre|l'|la
    """,
    "looks-up": """
        je regarde|vérifie|consulte|contrôle|cherche|recherche
        ça|cela|tout_de_suite|pour|votre|dans|avec|immédiatement|le|la|ce|cette|si|de|auprès|ici|sur
        [pour|dans|tout|de_suite|mon|votre|vous|le|la|ce|sur]; je vais|viens [juste|tout_de_suite|immédiatement|de]
        regarder|vérifier|consulter|contrôler|rechercher|voir|demander|me_renseigner [ça|cela|pour|votre|ce|si|dans|avec|auprès|de|le|la];
        laissez-moi|laissez_moi juste|un|le|vérifier|regarder|consulter|voir; laisse-moi juste|un|vérifier|regarder|voir;
        permettez-moi|permettez_moi [de]; je me renseigne; j'ouvre votre|le|ton; j'accède à|au [votre|dossier]; je consulte
        votre|le|la|mon|mes; pour vous [je|vérifier|regarder]; vérifier pour vous; je fais [une|le|un]
        vérification|recherche|nécessaire|point; j'ai bien|déjà [vérifié|regardé|consulté|contrôlé|contacté] [votre|auprès|avec|le|et|la]
    """,
    "sees-file": """
        je vois|constate|remarque|lis ici|bien|effectivement|en_effet|dans|sur|que|également
        [ici|bien|effectivement|en_effet|votre|que|le|mon] [que|votre|vous|dossier|compte]; je vois que vous|votre|ton|tu|le|la|l'|il; je
        vois votre|ton; je vois bien|effectivement [que|votre|la|une]; j'ai [bien] votre|ton [dossier|compte|commande|contrat|sous|devant]
        [*]; j'ai votre|ton dossier|compte|commande|contrat|réservation|demande; j'ai bien votre|reçu|noté|le|la|pris|retrouvé|accès
        [votre|note|que|votre_demande]; d'après|selon nos|le|mes|notre|les [informations|système|suivi|dossier|données|transporteur|*];
        notre système; il apparaît que; il est indiqué|noté|mentionné [que|ici|dans]; votre|ton {things}
        a|est|sera|ont|sont|n'a|devrait|présente [bien|été|en|encore|toujours|actuellement|enregistré]; nous avons [bien]
        [reçu|pris|enregistré|traité|étudié|examiné] votre|vos|note; chez nous c'est|il|le|depuis; de mon côté|notre_côté [je|tout|il|nous];
        dans votre|notre|mon|le dossier|compte|système|espace; sur votre|mon|notre compte|dossier|écran|ligne|système|contrat|facture|espace
    """,
    "does-for": """
        je viens de|d' [vous|le|la|l'|procéder|faire|valider|créer|envoyer|*]; je m'en occupe; je m'occupe de; je fais le|une
        [nécessaire|demande|*]; je procède [à|au|tout]; je transmets votre|la|le|cela|ça|l'; je
        lance|crée|ouvre|enregistre|note|annule|programme|valide|effectue|active|réserve|modifie|rembourse|demande|envoie
        votre|la|le|l'|une|un|cela|ça|tout|ce|les|immédiatement|ces; je peux vous
        [proposer|envoyer|faire|rembourser|offrir|réserver|accorder|donner|programmer|rappeler|appliquer]; nous pouvons
        [vous|procéder|faire] proposer|envoyer|rembourser|offrir; nous vous
        proposons|remboursons|enverrons|recontacterons|offrons|invitons|informons|confirmons|remercions|prions|rappellerons|tiendrons|avons|conseillons|présentons;
        nous allons vous|procéder|faire|étudier|traiter; c'est fait|enregistré|noté|validé|annulé|modifié|envoyé [pour|je|voilà|vous|de];
        souhaitez-vous|voulez-vous|désirez-vous que je; à titre [de|exceptionnel|commercial] [geste]; geste commercial; voulez vous que je;
        souhaitez vous que je; je vais procéder|créer|ouvrir|transmettre|effectuer|lancer|enregistrer|programmer [à|une|un|votre|la|le]; je
        vais vous envoyer|rembourser|proposer|rappeler|recontacter|transmettre|offrir|expliquer|donner|créer|réserver|confirmer; je vous ai
        envoyé|remboursé|réservé|transmis|créé|fait|programmé|mis; je vous
        envoie|propose|rembourse|confirme|recontacte|rappelle|transmets|réserve|crée|programme|renvoie|enregistre|applique|informe|invite;
        j'ai [bien] procédé|enregistré|validé|transmis|effectué|programmé|débloqué|escaladé|appliqué|réinitialisé
        [le|la|l'|votre|une|un|à|ma|vos]; j'ai [bien] annulé|modifié|remboursé|activé|créé|réservé votre|vos|la|une
    """,
    "tells-next": """
        un|le|notre technicien|conseiller|collègue|livreur|service va|vous|passera|viendra|prendra|sera; dans un délai de; d'ici [*]
        jours|heures|demain|vendredi|ce; dans les * [*] jours|heures|prochaines|ouvrés; cliquez sur|ici|en; allez dans|sur|à
        [les|le|votre|la]; essayez de|d'|en|avec [*]; si vous allez|cliquez|voulez|souhaitez|préférez|appuyez|avez_besoin|acceptez; il vous
        suffit|faudra|faut [de|d']; il suffit de; merci de nous|bien|vérifier|me|cliquer|patienter|remplir|confirmer|renvoyer|redémarrer;
        on|nous vous rappelle|rappellera|recontacte|recontactera|enverra|contactera; vous
        allez|devriez|pouvez|recevrez|serez|devez|pourrez|aurez|devrez|trouverez|bénéficiez|disposez
        recevoir|également|aussi|nous|alors|donc|ensuite|contacter|utiliser|consulter|retourner|suivre|vérifier|remboursé|livré|contacté|éligible|recontacté|droit|un_mail|un_email|un_sms|votre|directement|le_faire;
        vous recevrez|recevez|serez_recontacté|serez_contacté|serez_remboursé|bénéficiez|disposez; tu
        recevras|devrais_recevoir|vas_recevoir; sous * [à|*] [*] jours|heures|ouvrés|ouvrables;
        débranchez|rebranchez|redémarrez|vérifiez|connectez|cliquez|sélectionnez|appuyez le|la|votre|sur|que|vos
    """,
    "firm-voice": """
        mon|ma|un|une|mes|notre collègue|collègues|responsable|superviseur|superviseuse|manager|hiérarchie;
        selon|d'après|conformément_à|dans nos|les|notre|le|vos [*] {policy}; nos conditions [générales|de]; les conditions
        générales|de|du|d' [vente|contrat|utilisation|*]; je ne peux rien faire; malheureusement je|nous|il|ce|vous|c'est|le|la|votre|cela;
        je suis dans l'impossibilité; il n'est [malheureusement] pas possible [de|pour]; ce n'est [malheureusement] pas possible; cela n'est
        pas possible; je crains que; je n'ai pas [la_main|accès|l'autorisation|la_possibilité|le_droit|le_pouvoir] [sur|à|de]; de notre|ma
        part|côté [*]; chez nous; vous avez accepté|signé|souscrit|validé|coché|choisi [les|un|le|la|nos]; au nom de [toute|notre|l']; toute
        l'équipe; ne relève pas de [notre|mon]; n'est pas de [mon|notre] [ressort|responsabilité]; nous
        ne_pouvons|pouvons|proposons|appliquons|ne_sommes|recommandons|acceptons|n'acceptons|regrettons|garantissons|facturons
        pas|malheureusement|vous|plus|dans; nous ne pouvons pas; nous sommes désolés|navrés|actuellement|en_mesure; je ne peux|suis|pourrai
        malheureusement|pas vous|en_mesure|habilité|habilitée|autorisé|autorisée|malheureusement; c'est la|notre|le
        politique|procédure|règlement|règle; notre|nos {firm}; un|une technicien|conseiller|collègue [va|de|vous|du]; mon|ma
        responsable|superviseur|système|écran|collègue|supérieur
    """,
    "regrets": """
        je suis vraiment|sincèrement|bien|très|tout_à_fait|sincèrement_vraiment [désolé|désolée|navré|navrée]
        [pour|de|d'|que|si|mais|madame|monsieur|je|nous|vous]; [nous] sommes [vraiment|sincèrement] désolés|navrés; désolé|désolée pour|de
        ce|cette|l'|le|la|les|cet|vous [désagrément|situation|retard|attente|gêne|contretemps|*]; je vous prie de [bien]
        [m'excuser|nous|accepter|*]; je vous présente|fais [toutes] [mes|nos] excuses; toutes mes|nos excuses; veuillez accepter|nous|m'
        [mes|nos|excuser] [excuses|pour]; excusez-nous|nous pour|de; pour la gêne; pour le désagrément; pour ce|cet|ces
        désagrément|désagréments|contretemps|inconvénient; je comprends votre|bien|tout|parfaitement|que|tout_à_fait|vos
        [mécontentement|frustration|que|votre|inquiétude|situation|à|agacement|c'est|déception]; je comprends tout à
        fait|votre|parfaitement|bien_votre|que_vous|que_ce|que_cette|que_cela; je conçois|imagine que|votre|bien|tout; {thanks} de|pour|d'
        votre|vos|ces|m'avoir|nous_avoir|l'avoir|avoir|cette|l'|bien
        [compréhension|signalement|précision|précisions|signaler|informations|signalé|information|confirmation|remarque|vouloir]; {thanks}
        pour ces|cette|votre|vos précision|précisions|information|informations|confirmation|compréhension|réponse; vous avez
        tout_à_fait|parfaitement|entièrement|absolument raison; mes|nos plus|sincères [sincères] excuses; je comprends que cela|ce|vous
        soit|est|puisse|ce_soit|êtes|soyez
    """,
    "asks-back": """
        avez|as vous|tu déjà|bien|essayé|reçu|pu|vérifié|toujours|le|la|un|une|des|vu|eu|été|effectué|changé|regardé|besoin|d'autres|l'
        [essayé|reçu|pu|le|la|un|une|de|d']; êtes|es vous|tu
        en|sur|bien|chez|devant|satisfait|disponible|d'accord|actuellement|à|toujours|sûr|satisfaite|intéressé;
        pouvez|pourriez|peux|pourrais vous|tu
        s'il_vous_plaît|me|essayer|vérifier|regarder|le|la|débrancher|redémarrer|m'en|décrire|envoyer|confirmer|cliquer|nous|ouvrir
        [essayer|décrire|préciser|expliquer_ce|confirmer|le|la|votre|si|envoyer|dire_si|dire_ce|dire_quel|de|une]; voyez|vois vous|tu
        le|la|un|une|des|quelque|bien|toujours|apparaître; souhaitez|voulez|préférez|désirez|aimeriez vous
        que|un|une|le|la|être|recevoir|plutôt|conserver|garder|un_remboursement|procéder|annuler|modifier|autre; souhaites|veux|préfères tu
        que|un|une|le|la|être|plutôt; depuis quand avez|est|le|la|rencontrez|constatez|ce|votre|n'avez; quand avez [vous]
        passé|reçu|commandé|effectué|acheté|constaté|remarqué|*; quel|quelle [*] [*]
        avez|utilisez|voyez|souhaitez|s'affiche|rencontrez|préférez|constatez [vous|t'il|il]; quelle|quel est la|le|l'
        [couleur|marque|modèle|version|message|date|état|voyant|référence]; est-ce que cela|ça vous [convient|va|irait|conviendrait];
        cela|ça vous convient|irait|conviendrait|va_t_il|va ?; ça vous va; est-ce [bien] [correct|cela|exact|ça|clair|vous|d'accord] ?; si
        je comprends bien [vous|votre]; si j'ai bien compris [vous|votre]; donc vous avez|êtes|souhaitez|voulez|n'avez; qu'est-ce que vous
        voyez|constatez|avez_comme; est-ce que vous|votre avez|êtes|voyez|pouvez|souhaitez|box|voyant|modem
        déjà|un|une|le|la|toujours|bien|essayé|que|me|chez
    """,
    "yours": """
        votre|vos *; vous avez|êtes commandé|reçu|payé|passé|client|souscrit|été|acheté; pour vous madame|monsieur|?|je; ton|ta|tes
        commande|colis|compte|abonnement|facture|dossier|réservation|contrat
    """,
    "closes": """
        puis-je|je_peux|est_ce_que_je_peux|pouvons_nous faire|vous [encore|autre|aider|être|renseigner|d'autre] [chose|*]
        [pour|en|sur|autre|avec|*]; puis-je vous|faire [aider|renseigner|autre|quelque] [chose|en|pour|pour_autre|sur]; y a-t-il|a_t_il
        [autre|quelque|d'autres] [chose|questions|*]; avez-vous|as_tu|auriez_vous d'autres|une_autre|encore|une|des|d'autre
        [questions|question|autre|demandes|demande]; avez-vous d'autres|autres questions; autre chose pour|?|que|en|à; est-ce que
        j'ai|je|tout|cela|ça [bien|ai|est|répond|répondu] [répondu|clair|à]; ai-je [bien] répondu; n'hésitez pas à|si|surtout|de
        [nous|me|revenir|*]; n'hésite pas; si jamais vous; en cas de [besoin|question|questions|problème|souci]; je reste à|disponible
        [votre|disposition]; nous restons à; restons|reste à votre disposition; à votre [entière] disposition; je|nous vous
        souhaite|souhaitons [une|un|de|à] [*]; tout est clair pour; est-ce que tout est clair; j'espère avoir|que
        pu|répondu|vous_avoir|cela|j'ai; si vous avez d'autres|autres|la_moindre|besoin|une_autre|des_questions
    """,
    "courtesy": """
        avec [grand] plaisir; [tout] le plaisir; de rien madame|monsieur; c'est tout [à_fait] naturel; je vous souhaite [une|un|de];
        souhaite une bonne|très|excellente|agréable; [une] excellente journée|soirée|fin_de; très bonne journée|soirée|continuation;
        bonjour|bonsoir madame|monsieur|mme|m *; [bien] madame|monsieur je|nous|votre|vous|puis|pouvez|avez; cher|chère
        client|cliente|monsieur|madame; bien sûr madame|monsieur|je|avec|pas; bien entendu [madame|monsieur|je]; très bien
        je|madame|monsieur|merci; bien cordialement; je vous remercie [de|pour|d'|madame|monsieur]; au plaisir de; je vous en prie
        madame|monsieur|.|bonne|au|je|n'hésitez|c'est; oui|bien|entendu|d'accord|très_bien madame|monsieur; bonjour|bonsoir madame|monsieur
    """,
    "signs": """
        service|équipe|l'équipe client|clients|clientèle|support|relation|après_vente|réclamations; votre service client|clients; le service
        client|clients|clientèle|après_vente; conseiller|conseillère clientèle|client; service relation client; le support; l'équipe
        support|client; service réclamations|facturation; pour le service|l'équipe
    """,
    "states-reason": """
        je vous appelle|contacte|écris|rappelle [car|parce|pour|concernant|au|suite|à_propos|aujourd'hui|parce_que|à|afin]
        [j'ai|je|mon|ma|un|une|sujet|que|savoir|au]; je vous appelle|contacte|écris car|parce|pour|à_propos|afin|j'ai; j'appelle
        pour|car|au|parce|concernant|à_propos|suite; je vous contacte|écris au sujet de|d'|du [mon|ma|mes|une|un]; j'aurais
        une|voulu|aimé|juste|besoin_d'un_renseignement [question|savoir|petite]; une [petite] question; [juste] une question; c'est pour
        savoir|mon|ma|un|une|signaler|annuler|résilier; c'est au sujet|concernant|à_propos [de|d'|du|mon|ma] [mon|ma|une|un]; concernant
        mon|ma|mes; suite à mon|ma|un|une|l'|la|votre_courrier; au sujet de mon|ma|mes; à propos de mon|ma|mes; je suis
        client|cliente|abonné|abonnée [chez|depuis|de]; cliente|client|abonné|abonnée chez_vous|depuis; par la présente; je me permets
        [de|d']; je viens de [recevoir|voir|constater|remarquer|m'apercevoir|commander|appeler|déménager]; j'ai déjà|bien
        [appelé|écrit|envoyé|contacté] [hier|trois|plusieurs|deux|votre|vos|la|il|x|le|*]; voilà j'ai|je|mon|en_fait|c'est|alors|donc; alors
        voilà|en_fait|j'ai|c'est_pour|je_vous; j'ai [juste|aussi|toujours|actuellement|encore|eu] une|un|des
        [petite|petit|grosse|gros|autre|vrai] question|problème|souci|réclamation|panne|soucis|problèmes|difficulté|doute|questions
    """,
    "wants": """
        j'aimerais|j'aurais_aimé bien|savoir|avoir|être|que|un|une|résilier|annuler|comprendre|parler; je cherche à|un|une|le|la|des;
        puis-je|je_peux|est_ce_que_je_peux|pourrais_je
        le|la|me|avoir|l'|échanger|changer|annuler|retourner|encore|quand_même|récupérer|faire|parler|payer|en|y|aussi|savoir|résilier|être|modifier;
        est-ce que je|c'est|vous|mon|ma|il|on
        [peux|dois|vais|pouvez_me|possible|va|pourrais|normal|peut|est_possible|serai|vendez|livrez|pouvez]; pouvez|pourriez|peux|pourrais
        vous|tu me|m'
        [aider|dire|expliquer|rappeler|rembourser|envoyer|renseigner|passer|faire|mettre|indiquer_comment|dire_pourquoi|dire_quand|aider_à];
        pouvez|pourriez vous m'aider|m'expliquer|m'envoyer|annuler|vérifier_pourquoi|faire_quelque|résilier|rembourser|arrêter|faire; quand
        est-ce_que|vais|puis|est|arrive|sera|pourrai|recevrai|aurai [je|ce|mon|ma|le|on|que|il]; combien de_temps|ça|coûte|je|cela; que
        dois-je|faire [faire]; c'est possible de|d'|ça; est-il possible [de|d'|que]; y a-t-il|a_t_il un moyen|une_possibilité; j'exige; je
        demande un|une|le|la|à|mon|juste|simplement; j'attends un|une|mon|ma|toujours|le|la|depuis|votre|encore|de; merci de me|m'
        [rembourser|rappeler|répondre|dire|recontacter|renvoyer|faire|aider|tenir|confirmer]; remboursez-moi|remboursez_moi; pourquoi
        mon|ma|je|est_ce_que_je|on_m'a|m'avez|j'ai; où est|en_est|sont mon|ma|mes; où en est; je
        veux|voudrais|souhaite|souhaiterais|aimerais|voulais|souhaitais [juste|bien|simplement]
        savoir|résilier|annuler|un|une|mon|ma|parler|changer|modifier|récupérer|connaître|commander|réserver|retourner|comprendre|signaler|porter|être_remboursé|être_remboursée;
        je voudrais|souhaite|souhaiterais; comment je|faire|puis_je|est_ce_que_je fais|peux|pour|faire|résilier|annuler; comment faire pour;
        aidez-moi s'il|svp|à; j'ai besoin d'aide|de_savoir|de_parler|que_vous|d'un_remboursement; qu'est-ce que je dois; je me demande
        si|pourquoi|quand|comment
    """,
    "own": """
        mon|ma|mes *; à moi; le mien; la mienne; chez moi depuis|plus|je|il
    """,
    "own-things": """
        mon|ma|mes [*] {things}; mon|ma|mes {id} [est|c'est]; notre|nos
        maison|appartement|fille|fils|enfants|voyage|chien|vacances|logement|séjour|box|internet|bébé
    """,
    "your-firm": """
        chez vous; votre|vos [*] {company}; vous vous moquez|foutez|fichez [de]; c'est vous qui; vous autres; un|une de vos
        [collègues|conseillers|*]; votre collègue; un collègue à vous; l'un de vos; vous avez encore|perdu|oublié|débité|prélevé; de votre
        part|faute; avec vous depuis; j'ai eu un|une|votre|quelqu'un [de|collègue|conseiller|conseillère|dame|monsieur|personne|au] [*]; on
        m'a dit|promis|assuré|raccroché|répondu|demandé|facturé|débité|prélevé|envoyé|parlé|garanti; vous m'avez|m'aviez|nous_avez|ne_m'avez
        dit|promis|envoyé|facturé|débité|assuré|prélevé|fait|pas|raccroché|livré; vous me avez|prenez|faites|devez|facturez|prélevez; vous
        n'avez jamais|toujours|aucun livré|envoyé|répondu|pas|rappelé|droit|remboursé; vous êtes
        incapables|incapable|nuls|des_voleurs|des_escrocs|sérieux
    """,
    "complains": """
        inadmissible|inacceptable|scandaleux|scandale|honteux|lamentable|ridicule|arnaque|arnaqueurs|escroquerie|escrocs|voleurs|incompétents|intolérable;
        n'importe quoi; c'est [du]
        foutage|une_honte|une_blague|pas_possible|du_vol|la_troisième|la_deuxième|la_quatrième|un_scandale|pas_sérieux|incroyable|insupportable|la_énième
        [fois|ça]; une honte; c'est pas normal|sérieux|possible|ma_faute|mon_problème; ras le bol; marre de|d'; je suis
        très|vraiment|extrêmement|particulièrement|furieux|furieuse|excédé
        [en_colère|mécontent|mécontente|déçu|déçue|énervé|énervée|fâché|fâchée|excédé|furieux]; je suis
        furieux|furieuse|mécontent|mécontente|déçu|déçue|excédé|scandalisé; ça fait
        trois|deux|une|plus|déjà|des|quatre|dix|cinq|un|15|8|10|3|2 [semaines|jours|mois|fois|heure|heures|semaine|minutes|de|*]; cela fait
        trois|deux|une|plus|déjà|des|quatre|un|maintenant [semaines|jours|mois|fois|heure|de|semaine|*]; pour la
        [troisième|deuxième|énième|quatrième|3ème|2ème] fois; toujours pas|rien|aucune|aucun|le_même|en_attente
        [reçu|de|eu|arrivé|été|remboursé|livré|fonctionné|*]; toujours rien|aucune; encore une fois; ça [ne] marche [toujours|pas|plus]
        [pas]; ne fonctionne|marche [toujours] [pas|plus]; ne fonctionne|marche plus|pas|toujours; fonctionne pas|plus|toujours_pas; marche
        pas|plus|toujours_pas; en panne [depuis|encore|et]; cassé|abîmé|défectueux [*]; jamais reçu|arrivé|eu|vu|commandé|été|signé; pas
        [encore] reçu|arrivé|livré|remboursé; je ne comprends [pas|rien|plus]; je [comprends|vois] pas [pourquoi|comment|où]; je me suis
        fait; remboursement immédiat; mon argent; me faire [rembourser|avoir]; je vais
        porter|changer|aller|saisir|contacter|résilier|prendre [plainte|voir|ailleurs|d'opérateur|de|un_avocat|la|mon|mes|un]; porter
        plainte; perdre mon temps; perte de temps; se moque [de|du]; personne ne|n' répond|vient|m'a|rappelle|sait; personne ne me|m'a
        rappelle|répond|contacte; j'en ai marre|assez|ras; depuis trois|deux|une|plus|des|quatre|dix|un|3|2|4|5
        semaines|jours|mois|heures|semaine; ce n'est pas sérieux|ma_faute|mon_problème|à_moi
    """,
    "did": """
        j'avais {didwords}; j'ai été débité|débitée|prélevé|prélevée|facturé|facturée|coupé|coupée|contacté|absent|*; j'ai rien|pas
        [reçu|eu|encore|pu|commandé]; je n'arrive [pas|plus|toujours]; j'arrive pas|plus; je reçois
        toujours|sans|pas|encore|des|un|une|plus|tout; je paie|paye [*]; je suis
        en_panne|sans|bloqué|bloquée|allé|allée|passé|passée|à_découvert|chez_moi|resté|restée|tombé|rentré [*]; j'étais
        à|chez|là|absent|en; on me demande|dit|facture|prélève|réclame [*]; le livreur n'|est|a|ne; j'habite au|à|dans|en|seul; je travaille
        [*]; je trouve ça|pas|que|cela [*]; je n'ai toujours|rien|jamais|pas [rien|pas|encore|toujours] reçu|eu|pu|commandé; je n'ai
        toujours; je ne reçois|trouve|retrouve plus|pas|rien|aucun; je ne peux plus|pas me|accéder|payer; j'ai
        [bien|déjà|pourtant|donc|juste|récemment|tout]
        commandé|acheté|payé|appelé|téléphoné|reçu|essayé|résilié|renvoyé|retourné|attendu|rempli|signé|déménagé|branché|redémarré|souscrit|réservé|constaté;
        j'ai [bien|déjà|pourtant] passé une|commande; je pensais|croyais que vous|c'était; ça coupe|bloque|plante
        [tout|sans|toutes|quand|depuis]
    """,
    "gives": """
        mon nom est; je m'appelle [*]; mon|ma|le|la|c'est [*] {id} est|c'est [le|*]; c'est au nom [de]; je suis né|née; oui
        bonjour|allô|bonsoir [je|j'ai|voilà|c'est|alors|madame|monsieur]; allô oui|bonjour; oui bonjour|allô; bonjour
        oui|je|j'ai|voilà|c'est|alors|j'appelle|j'aimerais|mon|ma
        [voudrais|souhaite|viens|suis|vous_contacte|vous_appelle|n'arrive|n'ai|commande|une|un|pour]; oui c'est
        ça|bien|exact|moi|cela|correct|le; exactement; tout à fait; j'ai déjà essayé|fait|vérifié|donné|redémarré|tout; déjà
        essayé|fait|vérifié; oui je|j'ai [l'ai|déjà|ai] [*]; c'est bien ça|exact|moi|cela; mon|ma {id} est|c'est; né|née le #; je suis
        né|née le; c'est le * *; ^ oui|allo|ah|allô [oui|allo] bonjour|bonsoir; ^ bonjour|bonsoir [oui|madame|monsieur|alors|voilà]
        je|j'ai|j'aimerais|mon|ma|c'est|est_ce_que|j'appelle; ^ oui allo; ^ allo ?; ^ bonjour|bonsoir madame|monsieur
    """,
    "accepts": """
        non merci|c'est|ce [c'est|bon|tout|sera|était] [tout|bon|parfait|merci]; ce sera|c'était tout; merci pour|de votre|ton|l'|vos|cette
        aide|information|réponse|rapidité|réactivité|conseils|informations|efficacité|gentillesse; merci
        beaucoup|bien|à|infiniment|pour|bonne|au|vous|mille|d'avance|de|et|quand [vous|tout|votre|journée|revoir|aussi|l'|madame|monsieur];
        merci d'avance; d'accord merci|je|c'est|très|parfait|ça|et|pas; ok merci|je|d'accord|super|parfait|très|c'est|ça|pas|donc; parfait
        merci|je|c'est|alors; super merci|c'est|je; génial [merci]; ça marche; ça me va; je [vais]
        essayer|attends|vais_essayer|patiente|note|vais_attendre|vais_voir|vais_faire [alors|ça|votre|la|le|*]; vous aussi; à vous aussi;
        pareillement; de même; à vous également; oui merci|volontiers|d'accord|s'il|je_veux|ça_me|parfait|très|bien|svp|avec|ça_irait
        [bien|vous|va|plaît|plaisir]; volontiers; tant pis; avec plaisir merci; c'est tout|parfait|bon|gentil|noté|super
        merci|pour_moi|je_vous_remercie; c'est tout merci; très bien|gentil merci; entendu merci; merci au revoir
    """,
    "wants-human": """
        je veux|voudrais|souhaite|demande [à] parler [à|avec|au|directement] [un|une|votre|quelqu'un|le]
        [responsable|humain|conseiller|supérieur|vrai|personne|manager]; parler à|avec|au [un|une|votre|quelqu'un]
        [responsable|humain|vraie|supérieur|manager|conseiller|conseillère|personne|vrai|être]; passez-moi|passez_moi
        un|votre|une|quelqu'un|le; êtes-vous|vous_êtes [un] robot|humain|une_vraie|une_machine; est-ce que vous êtes un [robot|humain];
        votre responsable|supérieur|manager|chef; un [vrai] conseiller svp|s'il|.|!; conseiller .|!|svp
    """,
    "outsider": """
        appelle|demande|écris|contacte les|leur et|directement|au|un; appelle les; demande leur; tu les as [appelés|contactés]; tu as appelé
        [le|leur]; ils m'ont [*] dit|aussi|remboursé|fait|*; leur service|site|appli|hotline; pareil pour_moi|ici|moi; maman; mamie; papi;
        chéri; chérie; mon cœur; mon coeur; ma chérie; bisous; bisou; bises; mdr; ptdr; lol; standup; backlog; deploy; rétro; jira; bonjour
        à tous|toutes; salut [à] tous|tout|tlm|les; le|notre|la|au client|cliente a|veut|demande|souhaite|voulait|est|m'a; ordre du jour;
        compte rendu|compte_rendu [de]; à demain tous|tout; moi aussi j'ai|ils|je; bonjour tout le monde; salut tout le monde; papa; mon
        écran; partage mon écran; tout le monde est là|présent; le client veut|souhaite|a|demande; brouillon; la voisine|voisin; le voisin;
        compte rendu; ta mère|sœur|soeur|mamie; ton père|frère; le podcast; bienvenue dans le|ce podcast|émission; les notes|devoirs; la
        réunion; ce point; à table; ma puce; mon chéri; le|ce|du|prochain sprint; parlez moi de vous; parlez_moi de vous; votre
        candidature|motivation|parcours; travailler chez|avec nous; toujours à vendre; est il|elle toujours disponible; passer le|la|les
        voir|prendre|chercher; je les ai [*] appelés|appelé|contactés|eus; tu as payé|reçu|vu|fait|appelé|pris; quand vous arrivez|serez;
        quand tu arrives
    """,
    "bot": """
        je suis [*] [*] [*] assistant|assistante|conseiller|conseillère|agent
        virtuel|virtuelle|automatique|numérique|digital|digitale|automatisé; je suis [*] [le|la|un|une|votre|*] [*]
        chatbot|robot|bot|voicebot|intelligence; votre|notre|l'|un|le|la assistant|assistante|conseiller|conseillère
        virtuel|virtuelle|automatique|digital|digitale|numérique; ceci|il s'agit|est [d'|un|une] [message|réponse]
        automatique|automatisé|automatisée; réponse|message automatique; en tant qu'assistant; vous parlez|discutez|échangez avec|à
        [notre|un|une|le|votre] [assistant|*] chatbot|robot|virtuel|voicebot|virtuelle; je suis [*] [*] l'assistant|l'assistante|l'agent
        virtuel|virtuelle|automatique|numérique|digital|digitale; l'assistant|l'assistante
        virtuel|virtuelle|automatique|digital|digitale|numérique; je suis un|le|votre chatbot|robot|bot|voicebot
    """,
    "menu": """
        tapez sur|votre|le|la|un|1|2|3|* [*] [pour|*]; appuyez sur [la|le|*] touche|1|2|3|une|*; pour * [*] [*] tapez|dites|appuyez
        [sur|le]; dites un|oui|simplement; veuillez choisir|sélectionner|taper|patienter_un_conseiller|saisir|reformuler; choisissez
        une|parmi|l'|un|dans|votre [option|les|des|sujet|choix|thème]; sélectionnez une|parmi|l'|un|votre [option|les|sujet|des]; faites
        votre choix; je n'ai pas [bien] compris [votre|ce]; je ne comprends pas votre; pouvez-vous reformuler; reformuler votre|la; posez
        [moi] votre question [ici|en|ci]; tous nos [conseillers|agents] [sont]; votre temps d'attente; vous êtes en position; menu
        principal; un conseiller va [vous|prendre]; en quelques mots
    """,
    "opening": """
        ^ * [*] [*] [*] bonjour|bonsoir; ^ bonjour|bonsoir * [*] [*] à l'appareil|à_votre|du_service; ^ [*] [*] [*] [*] à l'appareil; ^
        bonjour|bonsoir ici *; ^ bonjour|bonsoir [*] [!|.|?] * du|de_chez|de_la [service|*]; ^ bonjour|bonsoir je suis * [de|du|votre|,]
    """,
}

_LISTS = {
    "thanks": """
        merci merci_beaucoup je_vous_remercie nous_vous_remercions merci_bien
    """,
    "moment": """
        moment instant instants minute seconde petit_instant petit_moment secondes
    """,
    "message": """
        appel message demande mail e_mail courriel patience question commande retour signalement email réponse confiance fidélité contact
        intérêt
    """,
    "id": """
        nom prénom numéro adresse adresse_mail adresse_e_mail e_mail email mail courriel téléphone portable code_postal date_de_naissance
        référence numéro_de_client numéro_client identifiant identifiants code mot_de_passe iban rib coordonnées coordonnées_bancaires
        numéro_de_commande numéro_de_contrat numéro_de_téléphone numéro_de_dossier plaque immatriculation nom_complet nom_de_famille
        nom_et_prénom ville code_confidentiel pin informations pièce_d'identité justificatif index relevé numéro_de_série numéro_de_sécurité
    """,
    "department": """
        service service_client service_clients service_clientèle support assistance relation_client accueil service_après_vente sav
        service_technique standard conciergerie service_facturation helpdesk réception service_réclamations conseiller_clientèle
    """,
    "firm": """
        équipe équipes service services technicien techniciens système systèmes conditions politique collègue collègues responsable entrepôt
        site application boutique magasin magasins clients fournisseur fournisseurs transporteur partenaire partenaires livreur superviseur
        hiérarchie conseillers conseiller procédure règlement excuses écran direction département experts spécialistes produits offres
        tarifs côté engagement agence agences prestataire logistique entreprise
    """,
    "policy": """
        conditions politique procédure procédures règlement contrat règles conditions_générales informations système données cgv termes
        modalités bail
    """,
    "things": """
        commande colis facture compte contrat abonnement internet box modem ligne assurance police carte crédit réservation billet billets
        voyage vol bagage valise valises loyer logement maison appartement chaudière chauffage électricité gaz compteur voiture vélo
        téléphone portable ordinateur machine frigo canapé chaussures robe argent mot_de_passe appli application mail email réclamation
        dossier demande adhésion remboursement retour avoir bon caution dépôt échéancier mensualité forfait wifi télé télévision livraison
        paiement virement espace espace_client rendez_vous ordonnance mutuelle fille fils mari femme mère père enfant enfants voisin voisine
        banque prélèvement relevé solde agence adresse sinistre box_internet connexion numéro achat produit article résiliation
    """,
    "company": """
        service services site collègue collègues entreprise société magasin conseiller conseillers conseillère technicien techniciens
        livreur livreurs agence application appli service_client service_clients publicité pub boutique responsable chef système équipe
        hotline boîte maison_mère transporteur standard supérieur erreur faute
    """,
    "didwords": """
        commandé acheté payé appelé téléphoné reçu essayé résilié renvoyé retourné attendu rempli parlé signé demandé entendu cherché
        déménagé déposé perdu branché redémarré lu passé souscrit réservé changé constaté remarqué eu tenté écrit envoyé annulé
    """,
}

WORDS = language_words(
    "fr",
    small=(
        "le la les je vous de et est un une pas pour que ne il mon ma votre vos nous avec sur dans mais jai cest au ce qui ca plus "
        "bonjour merci oui suis avez etes des du"
    ),
    first="je jai mon ma mes moi me maurez mavez jaimerais jaurais",
    second="vous votre vos tu ton ta tes te toi",
    greetings="bonjour bonsoir allo salut bienvenue",
    signs=_SIGNS,
    lists=_LISTS,
)
