"""Fits the weights of the page reader. Needs numpy and scipy.

    python3 train.py WORK LOOK OUT [all]

LOOK is 0 for the sort of page, 1 for the first look at its units, 2 for the second. For each in turn: run
dev.parley.processor.normalise.html.TrainingSigns (a test class of processor) with WORK, LOOK and the folders of pages, then this
script with the folder of the *.weights as OUT. Both leave their files in WORK: LOOK.signs and LOOK.names come from there,
LOOK.scores from here.

Logistic regression with L2. The weights for pages of one text and for pages of parts are fitted together, as they are mixed when a page
is read. A unit weighs as much as its words are of its page's true text, and what is not content at most 2.5 times that in a page of one
text and 6 times in one of parts, so that a page counts once whatever its length. The higher, the truer the probabilities, by which a
page of parts is cut; the lower, the more is learned from what is content. Fitted on the rows marked tune only, and the rest is only scored; with "all" it is fitted
on every row, and the figures that count are those of dev.parley.processor.normalise.html.HeldOut.

The scores that the next look learns from are cross-fitted: those of a page come from weights fitted without its fifth of the pages.
With scores of pages already seen the next look would trust them more than it may on pages that nobody has seen.
"""
import sys
import numpy as np
import scipy.optimize
import scipy.sparse

FOLDS = 5
L2 = [3.0, 6.75, 3.0]
L2_SORT = [1.0, 2.0, 2.0]  # times L2, for how the weights of the two sorts differ
SETS = np.array([2.0, 1.2, 1.0])  # weights of the folders, in the order given: news, all sorts, reader view
NEGATIVES = np.array([2.5, 6.0])  # in pages of one text, of parts
SHORTEST = 60
HEAD = np.dtype([('page', '>i4'), ('tune', 'i1'), ('set', 'i1'), ('words', '>i4'), ('truth', '>i4'), ('label', '>f4'),
                 ('parts', '>f4'), ('signs', '>i4')])
SIGN = np.dtype([('index', '>i4'), ('value', '>f4')])


def load(path, columns):
    data, at, heads, signs = open(path, 'rb').read(), 0, [], []
    while at < len(data):
        heads.append(np.frombuffer(data, HEAD, 1, at)[0])
        signs.append(np.frombuffer(data, SIGN, heads[-1]['signs'], at + HEAD.itemsize))
        at += HEAD.itemsize + SIGN.itemsize * int(heads[-1]['signs'])
    heads = np.array(heads, HEAD)
    ends = np.concatenate([[0], np.cumsum(heads['signs'])])
    every = np.concatenate(signs)
    matrix = scipy.sparse.csr_matrix((every['value'].astype(float), every['index'].astype(np.int32), ends),
                                     shape=(len(heads), columns))
    return heads, matrix


def importance(heads):
    share = SETS[heads['set']]
    weight = (heads['words'] + 2) / np.maximum(heads['truth'], SHORTEST) * share
    negative = np.bincount(heads['page'], weight * (1 - heads['label']))
    cap = np.zeros(len(negative))
    cap[heads['page']] = (NEGATIVES[0] + (NEGATIVES[1] - NEGATIVES[0]) * heads['parts']) * share
    scale = np.minimum(1, cap / np.maximum(negative, 1e-9))
    return np.where(heads['label'] < .5, weight * scale[heads['page']], weight)


def fit(X, y, w, penalty, start):
    w = w * (1000.0 / w.sum())
    XT = X.T.tocsr()

    def loss(b):
        z = X @ b
        p = 1 / (1 + np.exp(-np.clip(z, -40, 40)))
        return (w * (np.logaddexp(0, z) - y * z)).sum() + .5 * (penalty * b * b).sum(), XT @ (w * (p - y)) + penalty * b

    return scipy.optimize.minimize(loss, start, jac=True, method='L-BFGS-B',
                                   options=dict(maxiter=300, maxcor=20, ftol=1e-8)).x


def save(path, names, weights):
    with open(path, 'w') as out:
        out.writelines(f'{name} {weight:.2f}\n' for name, weight in zip(names, weights) if abs(weight) >= .005)


def main(work, look, out, everything):
    names = open(f'{work}/{look}.names').read().split()
    heads, X = load(f'{work}/{look}.signs', len(names))
    n, y, tune = X.shape[1], heads['label'].astype(float), (heads['tune'] == 1) | everything
    w = np.ones(len(y)) if look == 0 else importance(heads)
    penalty = np.full(n, L2[look])
    if look > 0:
        X = scipy.sparse.hstack([X, scipy.sparse.diags(heads['parts'] - .5) @ X]).tocsr()
        penalty = np.concatenate([penalty, penalty * L2_SORT[look]])
    fold = np.where(tune, heads['page'] % FOLDS, FOLDS)
    scores, all_tune = np.zeros(len(y)), None
    for left_out in [FOLDS, *range(FOLDS)]:
        rows = tune & (fold != left_out)
        b = fit(X[rows], y[rows], w[rows], penalty, np.zeros(X.shape[1]))
        scores[fold == left_out] = X[fold == left_out] @ b
        all_tune = b if left_out == FOLDS else all_tune
    for name, rows in (('cross-fitted on what it is fitted on', tune),) + ((('the rest', ~tune),) if not everything else ()):
        right = (scores[rows] > 0) == (y[rows] > .5)
        print(f'look {look}, {name}: {np.average(right, weights=w[rows]):.4f} right')
    (1 / (1 + np.exp(-scores)) if look == 0 else scores).astype('>f8').tofile(f'{work}/{look}.scores')
    if look == 0:
        save(f'{out}/parts.weights', names, all_tune)
        return
    for sort, weights in (('article', all_tune[:n] - all_tune[n:] / 2), ('parts', all_tune[:n] + all_tune[n:] / 2)):
        own = [i for i, name in enumerate(names) if not name.startswith('context:')]
        save(f'{out}/{sort}-{"local" if look == 1 else "again"}.weights', names, weights[:len(own)])
        if look == 2:
            save(f'{out}/{sort}-context.weights', [name[8:] for name in names[len(own):]], weights[len(own):])


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], 'all' in sys.argv[4:])
