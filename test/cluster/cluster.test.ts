import { searchNodeArtefacts } from './artefacts';
import { building } from './building';
import { ClusterLab } from './clusterLab';
import { failing } from './failing';
import { SearchCluster } from './searchCluster';
import { searching } from './searching';

// Three real nodes on loopback, started from Maven's artefacts. A machine without Java, or without Maven and the artefacts, leaves
// them out and says so.

describe('remote: a real cluster of three nodes', function () {
  this.timeout(300_000);
  const lab = new ClusterLab();

  before(async function () {
    const artefacts = await searchNodeArtefacts();
    if ('missing' in artefacts) {
      console.log(`      left out, it needs ${artefacts.missing}`);
      this.skip();
    }
    lab.cluster = await SearchCluster.start(artefacts);
  });
  after(() => lab.stop());
  afterEach(() => {
    lab.closeAll();
  });

  building(lab);
  searching(lab);
  failing(lab);
});
