"""French."""

from mcda.round.messages import Words

WORDS = Words(
    code="fr",
    name="Français",
    called=("french", "français", "francais", "французский", "الفرنسية"),
    between=("à",),
    starting=("de",),
    no_answer=("n/d", "nd", "n.d.", "s/o", "inconnu", "ne sait pas", "je ne sais pas"),
    start_title="Commencer ici",
    packages_title="Options",
    scores_title="Notes",
    effects_title="Effets",
    measures_title="Mesures",
    swing_title="Poids",
    pairwise_title="Comparaisons",
    addressed="Pour {respondent}, {stakeholder}",
    round="Tour : {round}",
    question="Question",
    what_to_do="À faire",
    progress_heading="Déjà fait",
    progress="{filled} sur {asked} remplies",
    good_to_know="Bon à savoir",
    colour="Cette couleur marque les cellules à remplir. Toutes les autres sont verrouillées.",
    do_packages="Lisez ce que contient chaque option.",
    do_scores="Notez chaque option sur chaque critère, un critère à la fois : d'abord la meilleure"
    " option, puis la moins bonne, puis celles qui se trouvent entre les deux.",
    do_measures="Lisez en quoi consiste chaque mesure et jusqu'où elle peut aller.",
    do_effects=(
        "Dites ce que chaque degré change pour vous sur chaque critère, par rapport à la "
        "situation actuelle."
    ),
    do_swing="Dites combien compte chaque critère, en points de 0 à 100.",
    do_pairwise="Comparez deux à deux les critères de chaque groupe : lequel compte davantage, et"
    " de combien ?",
    rules=(
        "Une hésitation ? Donnez une fourchette, par exemple 6 à 8. Vous ne savez pas ? Laissez la"
        " cellule vide.",
        "Écrivez les décimales avec une virgule ou un point, selon votre habitude.",
        "N'ajoutez, ne supprimez, ne déplacez et ne triez ni lignes ni colonnes : les feuilles et"
        " les cellules sont retrouvées par leur place et leur nom.",
        "Tout tableur convient. Enregistrez le fichier sous son nom et dans le même format, sans"
        " mot de passe, et renvoyez-le entier. À moitié rempli vaut mieux que rien.",
    ),
    before_title="La dernière fois",
    asked_by="Demandé par",
    due="À renvoyer avant le",
    return_to="À renvoyer à",
    use="Utilisation",
    used_median=(
        "Les analystes voient vos réponses sous votre nom. La médiane de toutes les "
        "réponses données pour {stakeholder} devient sa note."
    ),
    used_mean=(
        "Les analystes voient vos réponses sous votre nom. La moyenne de toutes les "
        "réponses données pour {stakeholder} devient sa note."
    ),
    used_agreed=(
        "Les analystes voient vos réponses sous votre nom. Ce qui compte pour {stakeholder}"
        " est ensuite convenu en réunion."
    ),
    effort="Temps nécessaire",
    cells="{asked} cellules ; environ {minutes} minutes",
    illustrative=(
        "Ce cas est illustratif ; aucune réponse ne décrit la position réelle de qui que ce soit."
    ),
    remark="Autre chose ? (facultatif)",
    remark_hint="Ce que les analystes devraient savoir en plus de vos réponses. Ils le liront.",
    alone=(
        "Répondez comme vous voyez les choses vous-même. Ce fichier ne contient les "
        "réponses de personne d'autre."
    ),
    with_own=(
        "Répondez comme vous voyez les choses vous-même. Ce fichier ne contient les "
        "réponses de personne d'autre ; vos dernières réponses se trouvent sur la feuille «"
        " {sheet} »."
    ),
    with_range=(
        "Répondez comme vous voyez les choses vous-même. La feuille « {sheet} » montre vos "
        "dernières réponses, s'il y en a, et, là où il y en avait trois ou plus, entre quelles"
        " valeurs se situaient toutes les réponses pour {stakeholder}."
    ),
    before_lead="Ce qui a été répondu la dernière fois ({round}). Il n'y a rien à remplir ici.",
    before_own="vous : {answer}",
    before_own_in="vous ({round}) : {answer}",
    before_range="les {count} : {low} à {high}",
    before_same="les {count} : {low}",
    packages_lead="Ce que contiennent les options. Il n'y a rien à remplir ici.",
    scores_lead="Vos notes : les critères en lignes, les options en colonnes. La pire et la"
    " meilleure note plausibles figurent à côté de chaque critère et sont les mêmes pour tous.",
    measures_lead="En quoi consistent les mesures. Il n'y a rien à remplir ici.",
    effects_lead=(
        "Ce que chaque degré change par rapport à la situation actuelle : critères en "
        "lignes, degrés en colonnes. Écrivez combien s'ajoute à la note, ou combien lui est"
        " retiré avec un signe moins ; 0 si rien ne change."
    ),
    swing_lead="Imaginez un règlement au plus bas sur tous les critères. Lequel porteriez-vous"
    " d'abord à son meilleur niveau ? Donnez-lui 100 points. Donnez aux autres leurs points en"
    " proportion, 0 si ce progrès ne vaut rien pour vous.",
    pairwise_lead="Dans chaque paire, la flèche désigne le critère qui compte davantage : vers la"
    " gauche pour celui du début de la ligne, vers le haut pour celui du dessus. Choisissez dans la"
    " liste, ou écrivez un nombre de 1 à 9, ou 1/2 à 1/9 si celui du dessus compte davantage.",
    package="Option",
    measure="Mesure",
    description="Ce qu'elle contient",
    status_quo="la situation actuelle",
    criterion="Critère",
    scale="Échelle",
    meaning="Ce que cela veut dire",
    reasons="Vos raisons (facultatif)",
    points="Points",
    share="Part",
    worst="pire : {value}",
    best="meilleure : {value}",
    levels="au choix : {names}",
    more="plus vaut mieux",
    less="moins vaut mieux",
    group="dans : {group}",
    span="{low} à {high}",
    example="Exemple",
    example_criterion="Exemple : eau potable",
    example_worst="0",
    example_best="10 points",
    example_meaning="Combien de personnes reçoivent de l'eau potable. Cette ligne montre comment"
    " faire ; elle ne compte pas.",
    example_reason="Le deuxième dépend de la météo",
    example_points="Exemple : de l'absence d'eau potable à l'eau potable pour tous",
    check_number="Un nombre de {low} à {high}, ou une fourchette telle que {range}. Vide :"
    " inconnu.",
    check_free_number="Un nombre, ou une fourchette telle que 6 à 8. Vide : inconnu.",
    check_level="Au choix : {names}. Vide : inconnu.",
    check_points="Points de 0 à 100 ; le progrès le plus important en a 100.",
    check_pair="{row} ou {column} : lequel compte davantage ? Choisissez dans la liste, ou écrivez"
    " 1 à 9 ou 1/2 à 1/9.",
    error_number="Attendu : un nombre de {low} à {high}, ou une fourchette avec un mot entre les"
    " deux, telle que {range}.",
    error_level="Attendu : {names}.",
    error_points="Attendu : un nombre de 0 à 100.",
    reasons_hint="Pourquoi cette note, en quelques mots. Les analystes le liront.",
    top_level="Les groupes principaux",
    pairs_of="{group} : lequel compte davantage, et de combien ?",
    strengths=("égal", "modérément", "fortement", "très fortement", "extrêmement"),
    consistency="Ratio de cohérence (RC)",
    consistency_fine="Les jugements s'accordent assez bien (0,10 ou moins)",
    consistency_high="Les jugements se contredisent (plus de 0,10) : revoyez les plus surprenants",
    consistency_waiting="affiché quand toutes les paires sont jugées",
    consistency_how="Calculé en huit étapes de la méthode des puissances ; indice aléatoire"
    " {table}.",
)
