"""Fits the weights of the page reader. Needs numpy.

    python3 train.py kinds SIGNS OUT L2     the sort of page: SIGNS is a text file, "set kind tune index:value ..." a page
    python3 train.py SIGNS OUT L2           one look: SIGNS is binary, as dev.parley.processor.normalise.html.TrainingSigns writes it

Run for the sort (L2 20), then the first look, then the second (L2 80), copying the weights into the classes in between: each
needs the scores of the one before. SIGNS.names has the names of the signs, a line each; OUT is the folder of the *.weights.
Logistic regression by Newton steps; a unit weighs as much as its words are of its page's true text, and what is not content
at most 2.5 times that in a page, so that a page counts once whatever its length. Fitted on the rows marked tune only.
"""
import numpy as np, sys, struct, time
def load(f):
    buf=np.fromfile(f,dtype=np.uint8).tobytes()
    names=[l for l in open(f+'.names').read().split('\n') if l]
    n=len(buf); p=0; meta=[]; off=[]
    st=struct.Struct('>ibbiiffi'); sz=st.size
    while p<n:
        t=st.unpack_from(buf,p); p+=sz; meta.append(t); off.append(p); p+=8*t[7]
    N=len(meta); X=np.zeros((N,len(names)),np.float32)
    dt=np.dtype([('i','>i4'),('v','>f4')])
    for i in range(N):
        e=np.frombuffer(buf,dtype=dt,count=meta[i][7],offset=off[i])
        X[i,e['i'].astype(np.int64)]=e['v']
    M=np.array([t[:7] for t in meta])
    return names,X,M[:,0].astype(int),M[:,1].astype(bool),M[:,2].astype(int),M[:,3],M[:,4],M[:,5].astype(np.float32),M[:,6]
def weights(page,mode,words,tw,y,setw):
    s=np.array(setw)[mode]
    w=(words+2)/np.maximum(tw,60)*s
    P=page.max()+1
    neg=np.bincount(page,w*(1-y),P)
    cap=np.zeros(P); cap[page]=2.5*s
    f=np.minimum(1,cap/np.maximum(neg,1e-9))
    return np.where(y<.5,w*f[page],w)
def fit(X,y,w,l2,iters=14):
    N,D=X.shape; b=np.zeros(D)
    keep=w>1e-6*w.max(); X=X[keep]; y=y[keep]; w=w[keep]
    w=w*(1000.0/w.sum())
    used=np.abs(X).sum(0)>0
    X=X[:,used]; bu=np.zeros(X.shape[1]); D=X.shape[1]
    lam=l2*0.05
    for it in range(iters):
        z=X@bu.astype(np.float32); p=1/(1+np.exp(-np.clip(z,-30,30)))
        g=X.T@((y-p)*w).astype(np.float32)-lam*bu
        h=(w*p*(1-p)+1e-9).astype(np.float32)
        Xh=X*np.sqrt(h)[:,None]
        H=(Xh.T@Xh).astype(np.float64); H[np.diag_indices(D)]+=lam
        d=np.linalg.solve(H,g.astype(np.float64)); bu=bu+np.clip(d,-3,3)
        if np.abs(d).max()<5e-3: break
    b[used]=bu
    return b
def save(path,names,b):
    with open(path,'w') as o:
        for n,v in zip(names,b):
            if abs(v)>=0.005: o.write(f'{n} {v:.2f}\n')
def kinds(f,out,l2=20):
    names=[l for l in open(f+'.names').read().split('\n') if l]
    rows=[l.split() for l in open(f)]
    X=np.zeros((len(rows),len(names)),np.float32); y=[];tune=[];w=[]
    for i,r in enumerate(rows):
        for e in r[3:]:
            a,b=e.split(':'); X[i,int(a)]=float(b)
        y.append(0.0 if r[1] in('article','documentation') else 1.0); tune.append(r[2]=='1'); w.append(1.0)
    y=np.array(y,np.float32);tune=np.array(tune);w=np.array(w)
    b=fit(X[tune],y[tune],w[tune],l2)
    for nm,s in(('tune',tune),('held',~tune)):
        z=X[s]@b; print('kind',nm,'acc %.3f'%((z>0)==(y[s]>.5)).mean(),'n',s.sum(),'parts',y[s].mean())
    save(out+'/parts.weights',names,b)
if __name__=='__main__':
    if sys.argv[1]=='kinds': kinds(sys.argv[2],sys.argv[3],float(sys.argv[4])); sys.exit()
    names,X,page,tune,mode,words,tw,y,q=load(sys.argv[1]); out=sys.argv[2]; l2=float(sys.argv[3])
    setw=[2.0,1.0,1.2,1.2]
    w=weights(page,mode,words,tw,y,setw)
    for name,share in(('article',1-q),('parts',q)):
        v=w*share
        b=fit(X[tune],y[tune],v[tune],l2*(1 if name=='article' else 1.5))
        for nm,s in(('tune',tune),('held',~tune)):
            z=X[s]@b;p=1/(1+np.exp(-np.clip(z,-30,30)))
            print(name,nm,'logloss %.4f acc %.4f'%(-(v[s]*(y[s]*np.log(p+1e-9)+(1-y[s])*np.log(1-p+1e-9))).sum()/v[s].sum(),(v[s]*((z>0)==(y[s]>.5))).sum()/v[s].sum()),flush=True)
        k=[i for i,n in enumerate(names) if n.startswith('context:')]
        if k:
            c=k[0]
            save(f'{out}/{name}-again.weights',names[:c],b[:c]); save(f'{out}/{name}-context.weights',[n[8:] for n in names[c:]],b[c:])
        else: save(f'{out}/{name}-local.weights',names,b)
