/** Files that prove something about an inspection. */
export function EvidenceLinks({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <>
          {' '}
          <a href={`/api/v1/evidence/inspections/${encodeURIComponent(id)}`} safe>{`Tệp ${index + 1}`}</a>
        </>
      ))}
    </>
  );
}
