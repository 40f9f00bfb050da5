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
abhishek aditya akira alessandro alfonso alvaro amit anatoly anders andre andrei andres andriy andrzej angelo anton
antonio arturo ashok asif attila babar baptiste barnaby bernd bilal bjorn bogdan bram brent brett cedric cesar chinedu
christophe ciaran clayton clifford cody colby curtis daichi damien danilo darnell darren darryl davide deepak
desmond dieter doug dragan duane dustin dwayne dwight eddie eddy ernesto etienne fabien fabio faisal felipe francesco
francois freddie fredrik gabor garrett gerard gerardo gianluca gilles giuseppe gonzalo goran grady grayson guillaume
guillermo gunnar gunther gustavo hakim hamza hank haruki hector heiner helmut henk henrik henrique horst hyun ignacio
igor iker imran ionut istvan jae jakub jasper jermaine jesper joachim joao joaquin jochen johan joost jorge
julien kamal karan karim kasper kazuo kieran konstantin krzysztof kurt lamar laszlo laurent leandro leon leroy lloyd
lorenzo lucas lyle maarten mads magnus mahmoud manfred manish manuel marcel marek marvin massimo matteo mattias maxim
maxime melvin mihai mikkel mitch mitchell nasser nathaniel neal nicolas nikhil nikola norman nuno oleg oleksandr
olivier otis paulo pavel pawel percy petr philippe pieter piotr quentin quincy rainer rajesh ramesh ramon
randall raphael rasheed rasmus raul ravi reggie reuben rex ricky rodney rohit rolf romain ruben rui rupert sachin
salvador salvatore samir sander satoshi scottie segun seung shahid shane shawn sheldon shinji sidney sipho soren
spencer stan stefano steffen stephan stephane suresh sylvain tanner tarek tendai terrence thabo thierry tiago timur
toby torsten tyrone ulf ulrich usman vernon vijay viktor vincenzo virat virgil walid warren wasim wendell werner
wesley willem wojciech xabi xavier youssef yuri yves zach zack ziad zoltan zoran
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
aarti abena adaeze adriana agnieszka akosua anja anke antje aurelie ayumi beatriz bethany brianna brooke camille
cassandra catalina celine chantal chiamaka clarissa claudia courtney dagmar daphne debbie debby deirdre delia
delphine divya dolores ekaterina elaine elisa elke ellie elodie eloise emilie estelle ewa farah federica felicity
fernanda folake franziska galina gemma gisela glenda halima haruka hayley heike helene helga henrietta ilaria
isabela isabelle jasmine jocelyn juliana juliet jutta kaitlyn kara karin katarzyna katja katrin kavita keiko kendra
kerry kirsten kumiko lakshmi lana larisa laure leanne leticia liesel lindiwe lorna lottie louisa luciana lucinda
ludmila mabel magdalena maisie malgorzata manon marcia margaux margit marisol marjorie martina mathilde maxine meera
melinda millie mindy miranda moira monika monique muriel myra natalia nathalie neha nisha noreen nour odette oksana
olena ophelia paige pauline penelope philippa phyllis pooja priscilla radhika ramona raquel rekha renate roberta rocio
roisin rosalind rosemary rowena roxanne sabine sabrina sakura salma sandrine sangeeta saoirse selina shauna shreya
sian silke silvia sinead solene stacey stella sunita susanne swati sylvie tabitha tamsin tanya tess thandi
thea tracey trudy ulrike uta valeria valerie veronique vivian whitney winifred ximena xiu yoko yolanda yulia
yumi yvonne zofia
"""
MEN = frozenset(_MEN.split()) - frozenset(_WOMEN.split())
WOMEN = frozenset(_WOMEN.split()) - frozenset(_MEN.split())
