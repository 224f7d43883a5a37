import { Button } from '../../kit/Button.jsx';
import { copyText } from '../../kit/ProblemView.jsx';
import { Facts } from '../../kit/small.jsx';
import { start } from '../../state/session.js';
import * as t from '../../strings/settings.js';

export function About() {
  const about = start.value;
  if (!about) return null;
  return (
    <>
      <p class="sub">{t.aboutIntro}</p>
      <Facts
        rows={[
          [t.version, about.version],
          [t.dataFolder, <Path key="data" path={about.data_folder} />],
          [t.logFolder, <Path key="log" path={about.log_folder} />],
          [t.licenses, t.licenseWords],
        ]}
      />
    </>
  );
}

/** @param {{ path: string }} props */
const Path = ({ path }) => (
  <span class="line">
    <span class="path">{path}</span>
    <Button small label={`${t.copyPath}: ${path}`} onPress={() => copyText(path)}>
      {t.copyPath}
    </Button>
  </span>
);
