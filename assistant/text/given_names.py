"""Given names that are common knowledge, so that "she" is not taken for a John."""

from __future__ import annotations

_MEN = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy joe bruce gabriel logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene tom tim jim bill bob mike steve
dave dan matt chris ben sam nick tony greg jeff rob ron ken ted max leo oliver harry charlie alfie luke simon martin
graham colin ian neil stuart nigel gareth rhys owen liam connor hugh hugo pierre jean jacques luc antoine hans klaus
fritz wolfgang jurgen karl lars sven erik olaf ivan vladimir sergei dmitry mikhail boris alexei yevgeny volodymyr
mohammed muhammad mohammad ahmed ahmad ali hassan hussein omar ibrahim mustafa yusuf khaled abdul benjamin yoav avi
moshe carlos luis miguel pedro diego fernando javier pablo sergio rafael marco mario luigi giovanni paolo luca roberto
elon travis jurgen pep kylian lionel cristiano novak rory tiger lebron kim xi joe rishi emmanuel recep narendra
louis theo archie jude kai reece raheem bukayo declan marcus trent alfred ernest stanley cyril clive trevor derek barry keir
gordon alistair hamish angus finlay callum ewan rowan dominic adrian damian julian sebastian tobias lukas jonas niklas
matthias florian mateo santiago alejandro ricardo eduardo enrique rodrigo thiago gabriel vinicius neymar kevin-prince
ibrahima sadio kwame kofi chidi emeka tunde olu jamal malik tariq rashid khalid saeed hamid reza mehdi arjun rahul vikram
sanjay raj anil sunil satya sundar wei ming hiroshi kenji takashi shinzo yuki denis tomas stefan andreas bruno mathieu felix emil otto jan piet rick todd chad brad kirk troy clark dean glenn craig
"""
_WOMEN = """
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy
sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
alexis lori jane kate katie sue beth jill fiona nicola claire zoe lucy chloe ella mia ava lily daisy poppy freya
suella yvette angela theresa liz nadine priti kemi penny nicola ursula giorgia sanna jacinda greta hillary kamala
nikki gina janet taylor beyonce rihanna adele selena ariana olga natasha svetlana irina tatiana elena ines lena ada
fatima aisha layla amina noor yasmin mariam leila ingrid astrid birgit heidi petra ilse greta francesca chiara giulia
sophie isla evie ruby rosie holly molly daisy phoebe imogen harriet florence matilda beatrice eleanor edith esther naomi
miriam leah tamara melanie vanessa bridget siobhan niamh aoife eilidh morag gwen bronwyn carys jodie kylie kirsty lindsay
lesley gillian geraldine maureen doreen eileen sheila rita vera nora clara flora agnes celia cecilia monica veronica
bianca camila daniela mariana paola renata giovanna alessandra anneliese katharina johanna annika maja freja saga amal
hala rania nadia samira zainab khadija amara ngozi chioma priya anjali deepika aishwarya mei ling valentina lucia carmen rosa ana isabel pilar sofia gabriela simone brigitte claudine colette caroline lydia hilary
kristen kristin wendy tina tara tracy paula joanna joanne lorraine marianne mirette neelima alexandra charlize
"""
MEN = frozenset(_MEN.split()) - frozenset(_WOMEN.split())
WOMEN = frozenset(_WOMEN.split()) - frozenset(_MEN.split())
