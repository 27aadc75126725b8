"""What agents and customers say to each other in English; `signs` says what each sign is worth."""

from __future__ import annotations

from calllint.reading.parties.signs import language_words

_SIGNS = {
    "hallmark": """
        how|what can|may i|we help|assist [you]; how may i|we [help|assist|direct]; how can i be of; how can i|we [best] help|assist; what
        can i|we do for [you]; {thanks} for calling|contacting|reaching|holding|choosing|getting; {thanks} for your
        call|patience|order|enquiry|inquiry|request|business|loyalty|custom|holding; you're through to; you've reached; you are|re [now]
        speaking|chatting|connected with|to; you're speaking to|with; can|could|may|might i [please|just|also|quickly] [please|just]
        have|take|get|grab|confirm|ask your|for_your; can|could you [please|just] confirm|verify|provide your|the; your
        account_number|order_number|policy_number|customer_number|reference_number|date_of_birth|postcode|zip_code|booking_reference|billing_address;
        account_number|order_number|date_of_birth|reservation_number|policy_number|confirmation_number|model_number ?|please; for
        security|verification|data_protection [purposes|reasons]; to verify your|you|i'm; security questions; pull|bring|look up your;
        email|address|name|number|postcode on|associated|linked the|with|to [account|booking|order]; put|place|pop you on [a|hold]
        [brief|quick|short]; on a brief hold; transfer|put|connect|pass you [through|over|to|across]; bear with me; please hold; thank you
        for holding; sorry to keep you; sorry for the wait; i can see [that|here|from|in] [that] your|you've|you_were|you_have|on_your; i
        see here|that your|you; on|in your account|order|file|booking|policy|record|profile; our|the system|records
        shows|show|indicate|says; your
        account|order|booking|subscription|claim|policy|refund|request|case|ticket|payment|delivery|package|parcel|card|plan|membership|reservation|appointment|complaint
        has|is|was|will|shows|number; i've|i_have [gone|just|now|also|already] [ahead|and|now|just] [and] {done_hard}; {done_hard} your|you
        [order|account|refund|payment]; i'll|i_will|i_can [go|now|also] [ahead|and] {do_hard} your|you|that|it|a|the|this; i've|i_have
        booked|arranged|scheduled an|a|your engineer|technician|callback|appointment|collection|replacement; refund|replacement|credit for
        you|to_you|to_your; you'll|you_will|you_should [also|then|now|soon|shortly] receive|get_a_confirmation|get_an_email|hear_back;
        business|working days; an|our engineer|technician|agent|advisor|specialist|representative|courier will; our
        policy|policies|terms|system|records|engineers|engineer|warehouse|billing|technical|support|customer|customers|returns|fraud|delivery|courier|couriers|website|store|stores|team|specialists|partners|carrier;
        as per our|your; per our; company policy; under|within|in your|our|the policy|warranty|contract|plan|terms|agreement; as a
        gesture|goodwill; gesture of goodwill; unable to offer|refund|process|issue|access|authorise|authorize|override|waive|locate; we
        don't|do_not|can't|cannot|only offer|refund|accept|ship|issue|cover|provide; apologise|apologize|apologies|sorry for|about
        the|any|this|all [*] inconvenience|delay|trouble|confusion|wait|experience|frustration; our apologies; please accept my|our; i
        [completely|totally|do|fully|can] understand your [frustration|concern]; inconvenience this|caused; frustrating that|this must|is;
        is|was there anything else i|we can|may|could; anything else i|we|that can|may [help|do|assist]; anything else i|we can
        help|do|assist; have i answered|resolved; can|may i assist you with|today; can i help you with today|anything|any|your; if you have
        any further|other|more|additional [questions]; any further|other|additional questions|queries|assistance; don't|do_not hesitate to;
        feel free to contact|reach|reply|call; reach out to|if|again us|you|any; dear|valued customer; on behalf of; my supervisor|manager
        will; customer service|care|support|relations team|department|advisor|representative; support|billing|complaints|claims team;
        happy|glad to assist; i'd be happy|glad to [help|assist]; i can|will certainly|definitely|absolutely|surely assist|help [you] with;
        i can|will assist you; let me pull|check|look|get|bring [that|this] [up|into] your|for_you; i'm pulling|bringing up;
        best|correct|right number to|for_you reach|call; shall|should|would_you_like_me i|to {do_hard}; what's|what_is your
        account|order|policy|customer|booking|date_of|postcode|zip|membership|reservation|confirmation; i can help you with that|this|your
    """,
    "introduces": """
        {thanks} for calling|contacting|choosing|chatting|reaching|ringing|getting|writing|emailing|joining|messaging|shopping; {thanks} for
        your call|email|message|enquiry|inquiry|order|patience|request|query|letter|feedback|contact; you're through to|speaking|now; you've
        reached|come_through [the|to|*]; you are|re [now] speaking|chatting|connected|talking with|to; welcome to; this is * [*]
        from|with|at [the] {department}; this is * from|with * [*] [how|calling|regarding|returning|about]; this is * how|what can|may|could
        i|we; this is * speaking [how]; my name is * [*] [and] i'll|i|how|what; my name is * [*] [and] i will|am|can [be|help]; my name's *
        [*] and|how|what|from|with; i'm * from|with|in|on [the|our|*] {department}; {department} * speaking|here|how; {department} this is;
        {department} good morning|afternoon|evening; good morning|afternoon|evening {department}; {department} how; i'm calling [you] [back]
        on behalf|from_the|regarding_your|about_your|to_let_you; i am calling [you] on behalf; i'm taking over [from|this|your]; i am taking
        over; i'll be your|handling|looking|assisting|helping|taking; in response to your; further to your; regarding your [*]
        enquiry|inquiry|request|complaint|email|message|ticket|claim|order; with reference|regard to your; you [recently]
        contacted|emailed|wrote us|to; you asked us|about|whether|if|for; your case|request|enquiry|ticket has been|is; speaking how|what
        can|may
    """,
    "offers-help": """
        how may i; what brings you [here|in|to]; what seems to be; what's|what_is happening with; what can i help you with; what do you need
        help; how are you [doing|today] today [how]; i can [certainly|definitely|absolutely|surely|happily|probably|also] help|assist
        [you|with]; i'd|i_would|i'm|i_am be [more_than|very|so] happy|glad|pleased to help|assist|look|check|do|take|get|sort|explain; i'd
        be happy|glad to; i will|i'll be happy|glad to; happy|glad to help|assist; i'm happy|glad|pleased to help|assist|check|look; let me
        help|assist|see_if_i|see_what_i|sort; let's get that|this|you|it [sorted|fixed|taken|started|back]; let's take a look; let's have a
        look; i'm here to [help|assist]; we'll get this|that|you|it [all] [sorted|fixed|taken|resolved|back]; i can sort|fix|do|arrange
        that|this|it [for|out|now]; i can do that for; i'll help you; i will help you; how|what can|may|could i|we [best]
        help|assist|do_for_you|get_for_you|do_you_for|be_of; what can|may|could i|we do for; how may i [help|assist|direct]; how can i make
        your|this|it; what's|what_is going on with your|you; what's|what_is the problem|issue|trouble|matter with_you|today|you; go ahead
        and|with|please tell|your|what|explain|give|describe; tell me [a] [little] [bit] more about your|what|the_issue|the_problem; tell me
        what's|what_happened; tell me exactly; can|could you tell me [a] [little] [bit] more about; can|could you tell me
        what's|what_happened|what_exactly; let's see what i|we can; let's see if i|we can; i'll do my best to; i will do my best to; i'm
        going to help|assist you; what would you like help|assistance|me_to|us_to
    """,
    "asks-identity": """
        can i confirm [your|the|who|that]; could|can|would you [please|just|also] confirm|verify|spell [your|the|that|for]; and your|the [*]
        {id} [please|?|number]; for [*] security|verification|data_protection|privacy|identification purposes|reasons|purpose|,
        [i|can|could|may|please|we]; to verify|confirm|authenticate your|you|the|i'm|that [identity|account|details|speaking|who]; i'll
        [just|also|first] need your|to_verify|to_confirm|to_ask|the|some; pull up your [account|*]; pull your [account|*] up; look|bring up
        your [account|order|*]; locate your [account|*]; who am i speaking [with|to]; who do i have; whom am i; am i speaking with|to; is
        this|that the [best|right|correct] number|email|address|phone; is that|this still your|the [*] {id}; what name is|was|'s; under
        what|which name; what|which name is [the|it]; best [contact] number|email [to|for|address]; last four [digits] of [your|the]; on
        file [for|is]; your [*] {id} please|number_please; please [provide|confirm|share|send|give] [me|us] [with|your|the] [*] [*] {id};
        what is your name; what's your name; may i have your; can|could|may|might i [please|just|also|quickly] [please|just|also|quickly]
        have|get|take|grab|ask [for] your; can|could|may|might i [please|just|also|quickly] have|get|take|grab the [*] [*] {id};
        can|could|may i [please|just|also] have|get|take you; can|could|may i [please|just|also] confirm|verify|double_check|start|ask;
        can|could|may i [please|just|also] start|begin with|by; may i [please] have your; could|can|would|will you [please|just|kindly|also]
        [please|quickly] confirm|verify|provide|give|share|spell|repeat|read|send|tell [me|us] [with] your; could|can|would|will you
        [please|just|kindly|also] confirm|verify|spell|repeat|provide [me|us] [with] the|that|this|me; could|can|would you [please] tell me
        your; what's|what_is|what_was your [*] [*] {id}; and your [*] {id}; and what's|what_is your [*] [*] {id}; do you have your|the|an
        [*] {id} handy|there|to_hand|available|with|in_front; do you have an|your [*] {id}; have you got your|an [*] {id}; i
        [just|also|will|still|ll|first] need to verify your|you|some|a|that|who|i'm; i [just|also] need to ask|take_you|confirm
        you|your|a|some|through; i [just|also|will] need your [*] {id}; i'll [just|also|first] need your|to_verify|to_confirm; your [*] {id}
        please; what|which [*] {id} is it|this|that under|associated|on|linked|registered|for; your {id} and [your] [*] {id}; who am i
        speaking; what's the [*] {id} on|associated|linked|registered|for [the|your];
        account_number|order_number|policy_number|postcode|zip_code|date_of_birth|customer_number|model_number|reservation_number|membership_number|policy|member_number|acct_number
        ?; name and address|postcode|number|date; account number|holder .|?; name of the account; what address is; what's|what_is the
        email|name|postcode|number|address on the|your account|membership|order|booking|policy; confirmation|booking|order code|number ?;
        what's your order|account|booking
    """,
    "holds": """
        one|a|just_a [*] {moment} please|while|whilst|and_i|for_me|i'll|and_i'll|let_me; just a|one {moment}; give me [just|a|one]
        [a|one|few|couple|just_a] [of] {moment}; bear with me|us; please bear with; hang on|tight [for] [a|one] me|second|moment|sec;
        can|could|may i [just|please] put|place|pop you on; i'm [just] going to [just|quickly] put|place|pop|transfer you; i'll
        [just|need_to] [put|place|pop] you on [a|brief|hold]; put|place you on [a] [brief|quick|short|hold]; on a brief|short|quick hold;
        would you mind holding; can|could you hold [on|for|the|a]; please hold on|the|while|for; hold the line; stay on the line; please
        stay on; while|whilst i [just] {look}; sorry|apologies|apologise|apologize [for|about] the [long|lengthy|delay|hold]
        wait|hold|delay|queue; sorry to keep you; sorry for keeping you; are you still there|with; transfer you over|to|through|now; put you
        through; connect you with|to|now|through; i'll|i'm_going_to|let_me|i_will transfer|connect|escalate|pass|put|get [you|this|your]
        over|through|to|across|up; transferring you; connecting you; i'm back with|on; sorry i'm back; okay i'm back; hold on for|a|just
        a|one|me moment|second|minute please|while|for_me; {thanks} [so_much|very_much] for your|holding|waiting|being|bearing|hanging
        patience|patiently|on|with|holding|so_patient|patient; {thanks} for holding|waiting|bearing
    """,
    "looks-up": """
        let me [just|quickly|go|also|first|see|really] [just|quickly|ahead|and] {look}
        [into|at|that|this|on|your|the|up|for|if|what|with|out|it]; let me take|have a [quick|closer] look; i'll
        [just|quickly|go|have|need_to|also|now] [just|quickly] {look} into|at|that|this|on|your|the|up|for|if|what|with|it; i'll have|take a
        [quick|closer] look; i will {look} [into|at|that|this|on|your|the|up|for|if]; i'm [just] having a look; i have [now|just]
        looked|checked|reviewed|pulled|located|found|investigated [your|into|at|up|this|that|the]; checking
        that|this|now|for_you|on_that|your; looking into this|that|it|your; i'll find
        out|check_with|ask|look_that|look_this|look_into|speak_to|speak_with|dig; i'm [just|now|currently]
        pulling|checking|looking|reviewing|bringing|loading|opening [at|into|up] your|that|this|for|now|the; let me get that|this|your|you;
        let me bring|pull|get [that|this|your|it] up; i've [now|just|also] looked|checked|reviewed|pulled|located|investigated
        into|up|through|your|and|with; i can check|look|find_out that|this|into|for|on|with|whether [you|that|this]; i'll
        check|look|see|find_out for you; allow me to check|look|verify|pull|assist|help|explain|apologise|apologize|transfer|a
    """,
    "sees-file": """
        it [looks|shows|says] like|here|that you|your|here|on; on|at|from my end|side|screen|system; i have|i've got|got|have|found your [*]
        [*] [account|order|booking|file|details|email|case|record|policy|here|up|open|in_front|claim|reservation|profile]; i have|ve you
        [here|down|listed|booked] [as|for|on|in]; according to [our|my|the] [*] records|system|notes|tracking|account|file|policy; our
        records; the notes say|show|on|here; the system shows|says|is|has|won't|shows_that; i've read [your|through|the]; i have read your;
        we [have] [now] received your; we've [now] received|reviewed|looked|investigated|processed [your|into]; your account
        shows|is|has|was|shows_that; your order shows|is|was|has [marked|still|currently|shipped|been|delayed|out|scheduled|due]; tracking
        shows|says|number_shows; i'm [just] showing|seeing that|here|your|you; on our|my|the system|records|notes; i can see
        [that|here|from|in] [that|here|from|in] you|your|the|it|there|we|an|here; i can see here; it is|it's showing|saying here|as|on|that;
        i see here|that that|your|you; i see your|you|that_you|that_your; i [do|can|also|now] see that you|your; i can see
        [that|here|from|in] your|you; on|at my end|screen|system; in our|my system|records|notes|database|files; looking at your; i can see
        that you|your|there|it's|the|this; i'm not seeing|showing [any|a|your]
    """,
    "does-for": """
        i've [gone|just|now|also|already|actually] [ahead|and|now|just|also] [and] {done}; i have [gone|just|now|also|already]
        [ahead|and|now|just|also] [and] {done}; i've put a|you|in|that|the|it|through; i'll [go|just|also|now|personally|make]
        [ahead|and|now|just|sure] {do} that|this|it|you|your|the|a|an|over|out|up|back|through|to|for|on; i'll make a|sure|sure_that|that
        [note|it|the|you|your]; i'll take care; i could offer|arrange|book|send|issue|refund|move|schedule [you|that|a|an|it]; that's
        [now|all|been|all_been] {done}; that has [now] been {done}; it's [now|all|been] {done} [for_you|now]; your [*] has [now] been
        {done}; your [*] is [now] {done}; we've [now|just|also|already] {done}; we have [now|just|also|already] {done}; we'll
        [now|also|just] {do} you|your|that|this|the|a|it|to; we will [now|also] {do} [you|your|that|this|the|a|it]; we can
        offer|arrange|book|send|issue|refund|process|waive|credit|schedule|replace|do [you|that|a|an|the|it|this|your]; as a gesture [of]
        [goodwill]; as a goodwill; for your trouble|inconvenience; for you today|now|right|.|?; shall|should|would_you_like_me i|to
        [go|just|also] [ahead|and] {do} [that|this|it|you|your|the|a|an]; would you like me|us to; do you want me to; want me to; if you'd
        like me to; i've [just|now|also] gone ahead; i've [just|now|also] put|made|set|got|sent|taken that|your|this|it [through|up|off|in]
        [for|to] [you]; i'll get that|this|it|you|your [sorted|done|out|over|sent|moved|refunded|cancelled|booked|back] [for]; you're
        [now|all] all|booked|confirmed|sorted set|booked|confirmed|sorted|in|for|on; you are [now] all|booked|confirmed set|in|for; i'm
        [going_to|gonna] {do} you|your|this for|to|over|through; let me {do} your|you|this|that for|over|to; i'm going to {do} you|your; i
        will [go|now|also|personally|make] [ahead|and|sure] {do} your|you|that|this; i'll go ahead; i will go ahead; i can [also]
        offer|arrange|book|send|issue|refund|process|waive|credit|apply|schedule|replace|raise you|that|an|your|this; i've made a
        note|the_change|that_change|an_exception|a_booking; i'm [now|just]
        processing|sending|issuing|updating|applying|arranging|booking|raising|submitting|refunding your|you|that|this|it|a|the; i've
        put|set|added|booked|moved|passed|sorted|ordered|cleared|taken a|your|the|it|that|you|this through|up|for|on|in|off|down|to; i've
        put|set|added|booked you|that|it|this; found it|both|you|them .|!; i can book|move|swap|add|put|set you|it|that|the;
        somebody|someone will|'s be|call|get|going|gonna
    """,
    "tells-next": """
        you'll also|then|now|just|still|need|automatically|simply [need|want|be|have] [to|able] [to]; you'll
        [also|then|now|just|still|automatically|soon] receive|get|see|need|be|have|find|hear|want
        a|an|to|the|it|your|from|able|that|this|some|back; you will [also|then|now|just|still|automatically|soon|shortly]
        receive|get|see|need|be|have|find|hear|want; you should receive|get|see|hear; you can
        also|then|always|now|just|simply|either|find|use|go|return|check|track|choose|download|reset|change|call|reach|keep|log|do_that|do_this|expect|still|request|view|update
        [find|use|go|return|check|track|choose|download|reset|to|that|it|the|your|this|call|us|online]; you are
        currently|also|entitled|eligible|covered|welcome|able|not_able|required|still_within|within|under_contract; within [the|next|*] [*]
        [to|and|or] [*] business|working day|days; please
        try|check|click|make_sure|allow|note|restart|go|log|keep|return|visit|follow|reply|fill|use|ensure|be_aware|contact|see|feel|rest|refer|wait_for|send_us|attach
        [to|the|your|that|on|this|us|it|a]; click on|the|here|that|*; someone will be|call|contact|reach|get; a|an|the|our
        engineer|technician|colleague|specialist|manager|courier|driver|advisor|agent|team|member|supervisor will
        [be|call|contact|reach|get|come|then|also|pick|collect]; they'll|they_will be|call|contact|reach|get|give|come|then|collect
        [you|in|back|out|to]; you don't|won't|do_not|will_not need|have to; if you [go|click|look|open|scroll|log|navigate|select]
        to|on|at|into|in; if you go|click|look|open|scroll|navigate|select; try
        turning|restarting|unplugging|resetting|logging|clearing|holding|plugging|rebooting|switching it|the|your|out|off; you are|you're
        currently|eligible|entitled|covered [for|on|by|in|to]; business|working days
    """,
    "firm-voice": """
        our {firm}; my|a|one_of_my|another colleague|colleagues; per our policy|terms|conversation|*; as per our|the|your|my; as our|stated;
        our [*] [*] {policy}; it's [just|our|company|simply] policy|procedure; company policy; the [*] {policy}
        is|state|states|say|says|requires|doesn't; in the [*] {policy}; under the|our|your [*] {policy}; that is not something; there's
        [not|nothing] [much|more|else] [i|we] can; there is nothing [more|else|further] [i|we] can; nothing [more|else] i can do; the only
        thing|option i|we can; you'd have|need to; you would have|need to; that's|that_is your responsibility; i
        can't|cannot|couldn't|can_not override|authorise|authorize|issue|waive|disclose|guarantee|promise [you|that|a|any]; unfortunately
        i|we|that|this|your|there|as|our|at can't|cannot|don't|do|am|are|is|isn't|won't|only|time|this|the; unfortunately; we're|we_are
        unable|not_able|currently|experiencing|very_sorry|happy to|looking|working_on|sorry [to|for|that|experiencing|into]; that's|that_is
        not something i|we|that; that's|that_is something i|we can|can't|cannot; you agreed|signed|accepted|selected|chose|opted
        to|up|for|the|our; with us since|for; our mistake|error|fault; we
        can't|cannot|don't|do_not|only|usually|normally|offer|require|charge|recommend|apologise|apologize|accept|ship|provide|guarantee|suggest|advise
        offer|issue|give|accept|refund|that|you|your|this|ship|cards|any|returns|all|delivery|deliver|free|a_range|customers; i'm|i_am
        afraid|unable|not_able|not_allowed|not_authorised|not_authorized to|that|i|we
        override|do|offer|give|refund|change|can't|cannot|don't|process|issue|access|disclose|share|help|assist|waive|provide; i'm|i_am
        afraid i|we|that|it|there|your|this|the|you; my supervisor|manager|team_leader|line_manager|screen|system; we would
        recommend|suggest|advise|like|need|love|appreciate|be_happy
    """,
    "regrets": """
        i'm [so|very|really|truly|terribly|extremely|sincerely|deeply] sorry to|about|for|that|you|it|this|the|your|we
        [hear|for|that|the|you've|your|any|have|about|we|this|learn|see]; i am [so|very|really|truly|terribly|extremely|sincerely] sorry
        [to|about|for|that|you|it|this|the|your]; sorry to hear [that|about|you|this|your|it]; so sorry to|about|for|you|that; sorry about
        that|this|the|your; sorry for the|any|that|your|all_the|this [*]
        [inconvenience|trouble|frustration|confusion|delay|wait|experience|mix|*]; sorry you had|have|were|feel|re|experienced; i
        [do|sincerely|really|can_only|would_like_to|want_to] apologise|apologize for|about|that|on; i apologise|apologize [for|about|that];
        we apologise|apologize; apologies for|about|that|again [the|any|this]; my apologies; our apologies; please accept [my|our] [*]
        apologies; for [the|any] inconvenience [this|caused|that]; i understand your|how|why|that_you|you|this|the_frustration|completely;
        how frustrating|annoying|stressful; i'd|i_would be frustrated|upset|annoyed|too [too|as_well|if]; i hear you; i can imagine
        [how|that|the|it]; you're [absolutely|quite|completely|totally] right; you are [absolutely|quite|completely|totally] right; {thanks}
        for letting|bringing|pointing|confirming|explaining|providing|sharing|flagging|raising|your|that|clarifying|verifying
        [me|us|that|this|it|the|your|patience|understanding|information|cooperation|details]; i'll be honest|upfront [with] [you]; i
        [completely|totally|can|do|fully|really|certainly|absolutely|definitely] understand your|how|why|that_you|you|where; that must
        be|have frustrating|annoying|stressful|upsetting|worrying|really|very|so|been; that sounds
        really|very|incredibly|so|like_a_frustrating|frustrating|stressful [frustrating|stressful|annoying|difficult|worrying|upsetting]; i
        [really|do|completely] appreciate your patience|understanding|time|call|business|loyalty|cooperation|frustration|concern; i
        appreciate you bringing|letting|taking|calling|being|contacting; that's definitely|certainly not; that's not the
        experience|good_enough|what_we|how_we; {thanks} for your understanding|cooperation|time|business|loyalty|continued|custom; what a
        pain|shame|nuisance|mess; ouch; oh no i'm|that; sorry to keep; bless you|him|her
    """,
    "asks-back": """
        have you tried|already|checked|had|been|received|noticed|made|changed|got|contacted|ever|recently
        [turning|restarting|to|your|any|the|a|it|that|this|checking|tried|resetting]; did you
        receive|get|try|order|place|check|make|purchase|use|enter|have|happen|notice|want|by_any|already|mean|pay|see|recently|set
        [a|an|the|any|it|your|to|that|this|them|out|on|with|chance]; what happens when you; what error [message]; what time works; what
        day|date|time would|works|is|suits|are|do; what's the error|model|best|status|light|screen|display; what do you see; how many [*]
        are|do|did|people|guests|have; where are you [located|calling|travelling|*]; where do you [live|want|usually|*]; would you
        like|prefer|rather|be [me|to|us|a|the|that|it|an|any|able|happy|willing]; would
        that|this|it|monday|tuesday|wednesday|thursday|friday|tomorrow work|be_ok|be_okay|suit|help|be_alright|be_fine [for] [you]; does
        that|this|it work|sound|help|make_sense|answer|suit [for|ok|good|okay|you|your|sense]; is that|this|it
        ok|okay|correct|right|alright|something|still|the|all [with|for|you|?|correct] [you]; so you're
        saying|looking|getting|having|trying|calling|wanting; just to confirm|clarify|make_sure|be_clear|recap|check|double|verify; if i
        understand [you|correctly|right|this]; sounds like you; you'd|you_would like to; you said|mentioned you|that|the|your; so
        you'd|you_would like|want; are you able|using|currently|still|getting|near|seeing|calling|referring|happy
        to|on|at|from|with|a|the|getting|seeing|using|having; do you see|know|want|still|remember|mean|prefer|recall|notice|happen
        a|an|any|the|your|that|what|if|which|me|when|to|have; which|what [*]
        model|device|browser|version|plan|product|item|size|colour|color|error|operating|type|kind|router|lights|bank|date|day|time
        are|do|did|is|would|were|system|of|message|works you|it|the|best|this; what exactly is|are|happens|happened; how long have|has
        you|it|this|that been|had|had_this; is it plugged|connected|switched|flashing|blinking; can|could you [please|just|try|also]
        check|describe|restart|unplug|reset|clarify|elaborate [the|your|what|if|it|that|whether]; can|could you [please] try
        turning|restarting|unplugging|again|logging|that|clearing|to; when did you
        order|place|last|first|purchase|notice|receive|buy|start|return; when did this|it|the start|happen|begin|first; did|do you happen to
    """,
    "yours": """
        your *; you were charged|billed|given|told; your [*] {things}; you have placed|ordered|received|been|selected|made|a|an; for|to you
        sir|ma'am|today|.|?|now|and|right; you've been charged|billed|a|with|selected|with_us; you have been charged|billed|selected|booked
    """,
    "closes": """
        anything else i|we|you|that|today|for|can|?|at [can|could|may|need|else|help]; what else can i|we; did i|that|this|we
        answer|resolve|help|cover|address|manage [your|all|that|you|everything|to]; has|does that|your|this|the|everything
        answer|answered|resolve|resolved|help|issue|question|been|query [your|all|been|you|for|resolved]; don't hesitate [to]; do not
        hesitate; feel free to [call|contact|reach|ask|reply|get|message|come|let|give|email|drop|respond|*]; please feel free; let us know;
        if you have|need|ve|should|ever|run|experience|do|still [any|anything|got|further|more|other|need|have|into|another]
        [questions|else|other|further|issues|help|more|assistance|problems|concerns|trouble]; should you have|need|require|experience|wish;
        reach out to|if|again|any|anytime|with|directly|via; get back in touch; i hope this|that|you|i|we|your
        [helps|answers|resolves|have|has|clarifies|was|enjoy]; we are here [to|if|for]; we look forward; any other|further|more|additional
        questions|queries|concerns|issues|help; can|could|may i help|assist|do [you] [with] anything|something [else|more]; we're
        here|always|available|open to|if|for|24|here; hope this|that helps|clears|answers; let me|us know if|when|whether|once
        you|there|that|it|this|we; is|was there anything else|further|more; are there any other|further|more questions|issues; anything else
        i|we|you|that|today|can|? [can|could|may|need|else|help|do]; anything else; do you have any other|further|more
        questions|concerns|queries; have i|we answered|resolved|addressed|been_able [your|all|to]; give us|me a call|shout|ring|bell; if
        there's|there_is anything else|i|we|further; anything further|more i|that|you|we; just reply|ring|email|message us|me|back|to; what
        else can i; anything i|we can [do|help|assist] [for|you]; will that be all; is that all ?; need anything else; is that
        all|everything ?; anything else while; all set .|!|then
    """,
    "courtesy": """
        you're [very|most|so|quite] welcome; you are [very|most] welcome; my pleasure; no problem at_all|sir|ma'am; not a problem; no
        worries at_all; it's [my|been] pleasure|a_pleasure; it was [my|a|been] pleasure; enjoy your|the [*]; enjoy the rest; take care
        of|now|and|*; valued customer; {thanks} for being [a|such|with]; mr|ms|mrs * i|we|your|can|thank|you|are; glad i|we|to
        could|can|was|hear|help|were|that|have; have a great|wonderful|lovely|good|nice|fantastic|pleasant|safe|fabulous
        day|rest|evening|afternoon|weekend|one|night|trip|morning|week|flight; yes|no|okay|certainly|absolutely|sorry {sir}; dear
        customer|valued [*]; certainly i|let|may [can|me|i|have]; absolutely i|let [can|me|will|i]; of course i|let|we [can|me|will|ll];
        sure thing|let|i_can; safe travels; enjoy your|the game|day|trip|stay|meal|evening|weekend|holiday|flight; happy
        shopping|cooking|travels; ride safe; have a good one|weekend|rest|day
    """,
    "signs": """
        customer service|support|care|services|success|relations|experience
        team|department|advisor|representative|agent|specialist|manager|associate; {department} team|department|advisor|representative;
        support team|specialist|agent|engineer; billing team|department|support|specialist; the [*] [*] team .|!|; complaints
        team|department|handler; on behalf of; claims team|handler|department|adjuster; case handler|manager; head|team of customer|support;
        front desk
    """,
    "states-reason": """
        i'm|i_am [just|also|actually|only] calling you|in|today|again|back|just|up
        [about|because|to|regarding|as|for|with|on|in|cause|since|today] [my|a|an|the|i|see|find|cancel|get|check|complain|report|ask]; i'm
        [just] calling about|because|regarding|as|cause; i'm|i_am writing to|because|about|regarding|in|again|with|as; i'm contacting [you]
        about|because|regarding|to; i have a|an|another|one|some|got [quick|simple|few|couple|little|small|bit|major|serious|huge] [of]
        [question|problem|complaint|issue|query|questions|concern|enquiry|inquiry|issues|problems]; i've [got|been_having]
        a|an|some|another|this [quick|bit|little|slight|small] [of]
        [question|problem|complaint|issue|query|concern|issues|problems|trouble]; [just|a|got] [a] quick question; i'm|i_am having
        a|an|some|trouble|issues|problems|difficulty|difficulties|the|this
        [issue|problem|trouble|issues|problems|with|hard|same|connecting|logging|getting]; i had a question; question about|regarding
        my|a|the|an; there's|there_is [a|an|something|been] [problem|mistake|error|charge|issue|wrong|unauthorised|unauthorized|fault]
        [with|on|in] my; it's about my|a|an|the; this is about [my|a|the]; it's regarding my|the|a; i was
        just|wondering|hoping|told|promised|charged|billed|looking|trying|calling|supposed|overcharged|on_the_phone|speaking|disconnected|cut|double|expecting|under
        [if|to|that|for|by|twice|the|at|with|a]; i called earlier|yesterday|last|in|you|about|before|this|and|to|twice|three; i
        emailed|wrote|messaged|phoned|rang|spoke you|to|earlier|last|with|yesterday|in|about
    """,
    "wants": """
        i'd|i_would like to|a|my|some|you|it|an|the
        [cancel|change|get|return|speak|know|make|book|find|talk|update|report|pay|see|refund|replacement|order|buy|file|ask|complain|have|understand|reserve|check|go];
        i'd|i_would really like; i want to|my|a|this|you|it|an|the|that|some|out|nothing
        [cancel|change|get|return|speak|know|make|money|refund|fixed|sorted|resolved|replacement|off|back|see|book|find|talk|buy|*]; i'd
        prefer to|a|if|not; can i get|have [a|an|my|the|some|it|that|this|one|two|another]; may i [have|get] a|an|the|some|my; do i
        need|have|get|just|still|really|pay|qualify [to|my|a|the|it|need|have|pay|any]; will i get|be|have|receive|still|need|lose; should i
        just|be|call|send|wait|expect|bring|do|keep; how can i [get|cancel|change|return|know|find|pay|track|fix|contact|reach]; how much
        is|does|will|would|longer|do|for|are [it|that|this|the|i]; where is|'s my; where's my|the|it; why
        is|was|has|did|am|are|do|can't|does|haven't|hasn't|didn't|isn't|would|should|don't|aren't|won't|have|wasn't
        [my|i|it|the|nobody|you|this|no|there|that|your|someone]; what am i supposed|paying|to; what do i [do|need|have|get|tell]; is it
        possible [to|for|that]; what are you [going|gonna] to do; i demand; i expect a|an|you|my|this|to|better; i deserve; my money back;
        can|could|would|will you [please|just|at_least|maybe|possibly] [please|just] help [me|us|with]; can|could|would you
        [please|just|at_least|also|maybe] tell me [why|what|when|where|how|if|the|whether|who|about]; can|could|would you
        please|just|at_least|also|maybe
        [fix|cancel|send_me|refund|explain|change|book|find|make|look|get|put|check|recommend|do|take|call_me|give_me|show|reserve|add|waive|remove|schedule|buy|transfer|find_me|get_me|search|suggest|stop|resend|extend]
        [my|me|it|this|that|the|on|if|why|whether|into|what|a|an|one|for|something|some]; can someone|somebody|anyone|anybody
        please|tell|help|call|explain|just; help me with|out|please|find|get|to|cancel|understand|fix; please help me|with|!|.; i need
        to|help|my|someone|a|this
        cancel|change|get|return|speak|make|book|find|talk|report|pay|move|track|buy|reset|see|with|to|refund|new|copy|sorted|fixed|back|account|order|order's;
        i need help|someone|my|a_refund|an_answer; i [just|really|only|simply] want|need|wanted to|my|it|you|this|someone|a; is there any
        way|chance; let me speak|talk to|with; i'm|i_am [just|also|still|really]
        looking|trying|hoping|waiting|interested|planning|not_happy|not_paying|thinking for|to|on|in|of|about; please
        cancel|refund|fix|explain|stop|advise|change|call [my|me|it|this|the|back]; i wanted to|my; how do i
        get|cancel|change|return|make|find|reset|log|pay|send|track|contact|fix|activate|go|know|use; do i need|have|get|still|qualify
        to|my|pay|any|a; can|could i [just|also|still|please|possibly|maybe]
        cancel|change|return|speak|use|keep|pay|talk|exchange|add|move|bring|upgrade|switch [to|my|it|the|a|this]; can|could i get|have
        a|an|my|the|some|it|one|two|another|this; can|could i [please|just|still|also] get|have a|an|my|some|it|one|two|another|this; will i
        [still|be] get|receive|charged|lose|have_to|be_able|need; should i just|call|send|wait|expect|bring; how long
        will|does|is|until|before it|this|that|i|my|the; what's happening|going|taking with|on|so my|with|long; when will|can|do|should
        i|it|my [*] [get|be|expect|arrive|receive|have|hear|start|go]; when will my|it|the|someone; when can i; what about my [*]; i'm|i_am
        [just|also|still|really] looking|trying|hoping|waiting|interested|planning for|to|on|in|of; is there any
        way|chance|possibility|update; is there a way|chance|possibility|number|fee to|that|of|i|for; where are my; how long
        [will|does|do|is|until|before|would] it|this|that|i|my take|be|have|last|get
    """,
    "own": """
        my *; our {homes}; for|to me please; by myself
    """,
    "own-things": """
        my [*] {things}; our [*] {homes}; my [*] {id}
    """,
    "your-firm": """
        you guys; you people; you folks; you lot; you told|sent|charged|promised|gave|owe me; do you
        guys|even|people|offer|sell|ship|deliver|accept|take|all [have|offer|know|sell|take|realise|care|a|to|any];
        can|could|do|did|will|would|are|have you guys; from you guys|people|all|,; with you guys|people|all|since|for; to you guys|people;
        one of your; you keep|never|still|promised|charged|owe|overcharged|billed|lost
        me|my|us|telling|saying|sending|charging|sent|have|had|would|haven't|called; you told|said me|it|you|i; the last|other|previous
        person|agent|guy|rep|woman|lady|representative|one|advisor|girl i|told|said|who|that; you've
        charged|sent|taken|cancelled|lost|overcharged|billed me|my|the|us|it; your [*] {company}
        [is|are|has|have|said|told|sent|who|never|keeps|doesn't|was|didn't]; your {company}; from your company|website|site|store|shop; how
        dare you; how can|could you guys|people|charge|not|do_this|let|sell; are you kidding|serious|even_listening|joking|guys|telling;
        you're not listening|helping|reading|understanding|answering; you're the one|third|second|fourth
    """,
    "complains": """
        ridiculous; unacceptable; outrageous; disgraceful; appalling; absurd; shambles; rip_off; ripped off; unbelievable; useless; terrible
        service|experience|company|customer; worst customer|company|service|experience; wasting my time; not working;
        doesn't|don't|won't|didn't|wouldn't work at|and|for|anymore|properly|either|any; won't
        turn|let|load|connect|open|start|charge|go|switch|accept|print [on|me|up|off|through]; hung up on; passed around; run
        around|runaround; i've been
        waiting|on_hold|trying|charged|told|calling|without|sitting|overcharged|billed|with_you|promised|passed|transferred|paying|chasing|locked;
        i have been [waiting|on_hold|trying|charged|told|calling|without|overcharged|billed|paying|a_customer]; take my business; go
        elsewhere; still haven't|hasn't|not|waiting|no|nothing|have_not|isn't|doesn't|didn't
        received|got|arrived|working|heard|been|had|sorted|for|here|fixed|sign|answer|refund|reply|response|come;
        isn't|aren't|wasn't|it_stopped|just_stopped working; third|second|fourth|fifth|3rd|2nd|4th|5th time i've|i|this|in|i'm|now|calling;
        cancel my [account|subscription|order|contract|membership|service|plan|policy]; nobody|no_one|noone
        called|came|showed|ever|answers|responds|seems|picks|replied|bothered [me|back|to|up|the|my]; i've already|never|told
        called|emailed|tried|done|told|explained|paid|sent|waited|reset|you|had|been; i'm
        [so|really|very|pretty|extremely|beyond|getting|absolutely] frustrated|angry|disappointed|annoyed|upset|furious|livid|fed_up; i'm
        not paying|happy|impressed|asking|going_to_pay; switch|switching to another|a_different|your; i don't understand; that's not
        good|fair|what|acceptable|right|enough|helpful|my; this is [so|just|really|absolutely|getting]
        ridiculous|unacceptable|insane|crazy|unfair|frustrating|annoying|silly|stupid; this is the second|third|fourth|fifth|3rd|2nd; i'm
        fed up; so fed up; not good enough; not acceptable|fair|my_fault|my_problem; sick of this|your|waiting|being|it; waste of
        my|time_and; i don't care what|about your|you|how; never arrived|received|showed_up|came|got_it|turned_up|heard_back; it's a scam;
        is a joke; this is insane
    """,
    "did": """
        i ordered|bought|paid|received|returned|signed|placed|purchased|booked
        a|an|my|the|it|some|this|that|for|two|in|up|from|online|one|your; i cannot log|find|get|access|connect|use|believe|see|open
        [in|my|it|into|to|the]; i couldn't log|find|get|access|see; i'm|i_am
        getting|being|seeing|receiving|stuck|locked|told|on_a|missing|paying|travelling|traveling
        [a|an|this|charged|the|out|error|billed|told|no|for|my|with]; i keep getting|being|trying|seeing|having|receiving; i didn't
        get|receive|order|sign|do|know|ask|even|agree|realise|realize|authorise|authorize|make|see|change|touch|want|use
        [it|my|any|a|the|this|that|for|to|anything|an|one|up]; i haven't
        received|got|had|heard|been|even|used|changed|gotten|seen|ordered|made [it|my|any|a|the|anything|this|able|back|from|one|an]; i
        never got|received|ordered|signed|had|asked|agreed|used|authorised|authorized|did; i was told|charged|promised|billed|quoted;
        someone told|said|stole|used|charged|from_your; he|she said|told|promised he|she|me|that|it|i|they|to; it [just|still]
        keeps|won't|never|stopped|broke|arrived|hasn't saying|turn|work|arrived|working|broken|damaged|come|been|connect|asking|going; it
        says [that|i|my|error|invalid|delivered|there|it]; they said|told|charged|promised it|me|that|they|i|my|us|someone; i
        [just|recently|already|only|still|actually]
        ordered|bought|paid|received|returned|signed|tried|got|moved|noticed|lost|placed|purchased|booked|opened|saw|dropped|upgraded
        a|an|my|the|it|some|this|that|for|two|in|up|from|online|one|through; i can't
        log|find|get|access|seem|connect|even|use|believe|afford|pay|remember|reach|wait|sign
        in|my|it|into|to|on|this|any|anything|through|up; i thought i|you|the; i found out|a_charge|an_unauthorized; i don't
        recognise|recognize|remember [it|this|that|making|the]; i live in|on|at; i work from|nights|shifts|full|late; never
        ordered|signed|agreed|authorised|authorized|received|got [it|this|that|my|anything|the]
    """,
    "gives": """
        my name is; yes it's|that's|my|i_have|i_did|it_is|i_am|sir|ma'am|please; hi yes|yeah; yes hi|hello|good; yeah hi|hello|so; i already
        did|tried|have|gave|told; i've already|tried|done; already tried|did|done; that is correct|right; yep that's|it's|that|it|i; nope
        i|it|that's|nothing|still|no; my [*] {id} is; hi|hello|hey [there|yes|yeah|um|uh]
        i've|i_have|i'd|i_need|i_want|my|can_i|i_just|i_was|i_got|i_bought|i_ordered; nope still|nothing|it's|that's; yeah it's|sure|so|my;
        that's correct|me; um yeah|so|my|i'd|i've; uh yeah|so|my|i'd|i've; sure it's|my|its [#]; ok|okay it's|my; ^ {greet}|yes|yeah|oh
        [there|yes|yeah|{greet}|um|uh] this is; ^ {greet}|yes|yeah|oh [there|yes|yeah|{greet}|um|uh] it's|i'm|i|my|can|could|is|just|so; ^
        yes|yeah {greet}; ^ morning|evening|afternoon; ^ oh {greet}
    """,
    "accepts": """
        no that's|that_is|that_was|that_will|that'll|that_would|i_think_that's|thanks|thank_you|nothing|i'm_good|i_think_i'm|just_that
        it|all|everything|be|is|good|fine|for|,; that's all i; that will be all; that'll be all; that would be
        [great|perfect|fine|good|lovely|wonderful|nice|awesome|helpful|all|amazing]; that works for|great|fine|perfectly|thanks|.|!;
        ok|okay|great|perfect|awesome|cool|good|lovely|brilliant|excellent|alright|fine|fantastic|wonderful {thanks}; appreciate
        it|that|your|you|the [help|.|!|thanks]; will do thanks|.|!|that; yes please; same to you; you've been very|so|really|great|a|most
        [helpful|kind|great|help]; you're a star|lifesaver|legend; you rock; that's all|everything i|for|thanks|thank|then; that's
        great|perfect|wonderful|fantastic|helpful|awesome|amazing|brilliant thanks|thank|i|news; sounds good|great|fine|perfect
        thanks|to|thank|.|!; {thanks} for your|the|all
        help|quick|time|info|information|fast|prompt|assistance|advice|explaining|sorting|helping|your_help; {thanks} for
        helping|sorting|explaining|everything|that|nothing|being; {thanks} so_much|a_lot|very_much|a_bunch|a_million; yes that|it|that's
        would|works|sounds|is|fine|right|correct; i'll try|wait|think|give_it|leave_it|be_waiting|just_wait|go_with
        that|it|for|then|a|here|until|about|the|now; no just|i_just|i_haven't|i_don't|not_yet|i_didn't [that|the|have|yet];
        ok|okay|great|perfect|awesome|cool|lovely|brilliant|excellent|alright|fine
        i'll_wait|i'll_try|i_guess|then|sounds_good|will_do|got_it; you too; you as well; no worries thanks|.|!
    """,
    "wants-human": """
        speak|talk to|with a|your|an|someone|somebody|the|another|somebody|whoever
        [manager|supervisor|human|person|real|someone|somebody|representative|agent|actual|live|different|else|higher|in_charge|who|boss]; i
        want [to] [speak|talk] [to|with]; get me [a|your|someone] manager|supervisor|human|person|who; are you [a|an|actually]
        bot|robot|real|human|actual|ai|machine; is this [a] bot|robot|real|automated; your manager|supervisor|boss|superior; put me
        through|on [to]; transfer me [to]; connect me [to|with]; representative .|!|agent; agent .|!|please
    """,
    "outsider": """
        call|email|ask|tell|phone|message them and|again|up|to|about|that|if|back|tomorrow; contact them; did you call|email|ask|tell them;
        have you called|emailed|told them; i'd call|email|just_call|ring|complain|return|ask [them|and|the]; if i were you; they
        [told|gave|refunded|sent|did_that_to] me too|as_well|the_same|that; me too; same here; happened to me; their
        customer|website|app|support|help|service; mum; mom; dad; babe; sweetie; xx; xxx; lmao; standup; stand_up; retro; backlog; deploy;
        pull_request; merge; jira; action items|item; meeting notes; good morning everyone|team|all; hi everyone|all|team; thanks
        everyone|all; next week everyone|all; everyone; agenda item|for|today; the|our|this client|customer
        wants|said|asked|called|wanted|has; lol; love you [too|xx|xxx|bye]; welcome to the
        show|podcast|meeting|call|team|club|family|stage|programme|program|webinar; {thanks} for coming in|on|over|today; {thanks} for
        having me|us; our show|podcast; share my screen; see my screen; our guest; on the show; your last job|role|position; your cv|resume;
        join our team; job interview; next door; our landlord; you owe me|us; your mum|mom|dad|brother|sister; how's|how_is your
        mum|mom|dad|brother|sister|dog|back|knee|wife|husband|day_going; share|see my screen; let's get started; the client|clients; action
        items; the build; push the|my|your; a|the podcast; my podcast; for dinner|lunch; come over; at my|your place; my|your workload; your
        holiday request; code review; the deadline; a draft; everyone's here; can everyone; our budget; standup|stand-up; parents' evening;
        your homework; my homework; the exam; the lobby; welcome to the show|podcast|meeting|call|team|club|family|stage|webinar|class; have
        you been since; how have you been; the|this|next|last|our sprint; your new book|article|album; about yourself; why do you want to;
        your experience with|at|in; still for sale; come and see|view|pick|collect it|him|them|the|her; i called|rang|phoned them; would you
        take; when you're here|outside|there
    """,
    "bot": """
        i'm [a|an|your|the|*] [*] [*] virtual|automated|digital|ai|robot|chatbot|bot assistant|agent|helper|system|concierge|here|and; i'm
        [a|an|your|the] bot|chatbot|robot|ai; i am [a|an|your|the|*] [*] [*] virtual|automated|digital|ai [assistant|agent|helper|system]; i
        am [a|an|your|the] bot|chatbot|robot|ai; i'm * your|the|* [*] virtual|digital|automated|ai assistant|agent; this is [an|the|your|*]
        [*] virtual|automated|digital|ai assistant|message|agent|system|response|reply|service; as an ai; as a virtual|digital assistant;
        your virtual|digital|ai|automated assistant; you're [now] [chatting|speaking|talking] [with|to] [our|an|a|the|*] [*]
        virtual|automated|digital|ai|bot|chatbot [assistant|agent]; you are [now] [chatting|speaking|talking] [with|to] [our|an|a|the|*] [*]
        virtual|automated|digital|ai|bot|chatbot; i'm not a human|person|real; virtual assistant here
    """,
    "menu": """
        select|choose|pick [an|a|one] option|of_the|from_the|a_topic|a_category|below [below|following|options|from]; press [*]
        for|to|now|if; press 1|2|3|4|5|6|7|8|9|0|one|two|three|four|five|zero; say [or|*] [press|or] [*] for; type your question; in a few
        words; sorry i didn't [quite] [get|understand|catch]; sorry i don't understand; could you [please] rephrase; can you [please]
        rephrase; try rephrasing; main menu; here are [some|the|a] options|topics|things|articles|few; all of our|all_our
        [agents|representatives|advisors|operators] [are]; all our|agents|representatives [agents|advisors|operators] are [currently|busy];
        your call is important; you are number * in; next available [agent|representative|advisor]; please listen carefully; menu options;
        estimated wait; an agent will [be|join|assist]; please wait while [we|i] [connect|transfer]; i'm still learning; sorry i'm still; i
        didn't [quite|*] get|understand|catch that|your; please select|choose|pick an|a|one|from|your|the
        option|of|below|topic|following|category|reason; type your|agent|menu|stop|human|representative|help [question|to|for|message]; for
        * [*] press|say 1|2|3|4|5|6|7|8|9|0|one|two|three|four
    """,
    "opening": """
        ^ [*] [*] [*] [*] speaking; ^ * * [*] [*] [*] speaking; ^ {greet} [there|*] [!|.] * here; ^ {greet} [there|*] [!|.] * [here] from|at
        *; ^ * [*] [*] * here [hi|how|what's|hello|from|with]; ^ * here from|with|at *; ^ * * [*] this is *; ^ * [*] [*] good
        morning|afternoon|evening; what's up ?; ^ [*] [*] [*] [*] how are you [today|doing]
    """,
}

_LISTS = {
    "do_hard": """
        refund issue process cancel raise escalate credit waive apply log submit reset expedite reverse unblock arrange resend
    """,
    "done_hard": """
        refunded issued processed cancelled canceled raised escalated credited waived applied logged submitted reset reinstated expedited
        reversed unblocked unlocked reactivated deactivated activated resent
    """,
    "greet": """
        hi hello hey hiya good_morning good_afternoon good_evening morning afternoon evening heya
    """,
    "thanks": """
        thanks thank_you thankyou many_thanks thx ty
    """,
    "moment": """
        moment second sec minute min seconds minutes moments mo bit tick
    """,
    "look": """
        check look see find pull verify review confirm double_check research investigate search ask bring access load open look_up go_over
        dig consult grab read speak talk
    """,
    "id": """
        name names surname account_number account order_number order number postcode post_code zip zip_code address email e_mail
        email_address phone phone_number mobile telephone telephone_number date_of_birth dob birth_date birthday reference policy_number
        policy claim_number booking booking_reference reservation confirmation confirmation_number customer_number customer_id member_id
        membership_number username user_id login serial_number serial tracking_number invoice_number ticket_number pin passcode password
        security_question security_questions security details contact_details ssn social social_security last_four card_number reg
        registration account_holder first_name last_name full_name line memorable_word shipping_id meter_reading case_number iban sort_code
        passport signature billing_address billing_zip
    """,
    "department": """
        customer support service services care helpdesk help_desk billing sales accounts claims collections reception front_desk
        technical_support tech_support customer_service customer_care customer_support support_team complaints returns bookings reservations
        repairs retention
    """,
    "done": """
        refunded issued applied updated added raised escalated processed cancelled canceled credited waived reset logged arranged submitted
        reserved scheduled rescheduled transferred forwarded confirmed corrected removed changed activated deactivated reactivated blocked
        unblocked unlocked extended adjusted approved upgraded replaced recorded noted flagged emailed resent booked set_up passed generated
        expedited reinstated sent reversed purchased sorted fixed verified
    """,
    "do": """
        send email issue process arrange raise escalate pass book refund credit apply update call follow cancel submit schedule transfer
        forward reset add remove change extend adjust replace log note open file set put place flag request order waive expedite generate
        connect ring sort check confirm create resend reserve activate block report get make do move let see
    """,
    "firm": """
        policy terms team system systems records engineers engineer technicians technician warehouse website site app department departments
        colleague colleagues office offices store stores supervisor manager partner partners courier couriers carrier carriers supplier
        suppliers drivers driver agents agent representatives support technical billing finance customers customer staff service services
        specialist specialists products product warranty guidelines procedure procedures process guarantee apologies side end legal privacy
        fraud security returns shipping delivery members branch branches depot fee fees pricing rates company network plans options current
        hours lines line advisors
    """,
    "policy": """
        policy policies terms terms_and_conditions contract agreement procedure procedures rules guidelines regulations warranty small_print
        fine_print lease tenancy conditions
    """,
    "sir": """
        sir madam ma'am
    """,
    "things": """
        order account bill package parcel refund card credit_card debit_card subscription internet wifi wi_fi router modem phone laptop
        computer password email contract policy claim booking reservation flight ticket tickets luggage bag bags suitcase delivery invoice
        payment money bank balance statement plan service membership application insurance car house apartment flat home boiler heating
        meter electricity gas energy rent landlord tenancy washing_machine fridge dryer dishwasher oven tv sofa bed shoes dress coat
        prescription appointment deposit loan mortgage premium number line sim data tablet device app username login profile website domain
        warranty receipt credit credits points voucher gift_card wallet channel complaint case ticket_number hotel room cat dog kid kids son
        daughter wife husband mother father mum mom dad neighbour neighbor work job boss
    """,
    "homes": """
        house home family kids dog cat son daughter neighbour neighbours neighbor apartment flat street building holiday vacation trip
        flight kitchen garden wifi internet boiler order baby wedding
    """,
    "company": """
        company website site colleague colleagues customer_service app driver store shop policy team product products competitor competitors
        manager supervisor rep representative representatives system people technician engineer advert staff agent agents support helpline
        help_desk courier billing_department organisation organization office business service department email advertisement ad boss
        superior chatbot bot phone_line end fault mistake error responsibility job prices warehouse employee employees
    """,
}

WORDS = language_words(
    "en",
    small=(
        "the a i you to and is it of that in my for on have your this with im be are not can was if we so but do at what just its me "
        "dont please thank how"
    ),
    first="i im ive id my me mine myself",
    second="you your youre youve youll youd yours",
    greetings="hello hi hey good morning afternoon evening welcome",
    signs=_SIGNS,
    lists=_LISTS,
)
