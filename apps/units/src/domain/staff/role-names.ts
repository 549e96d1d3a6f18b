import type { StaffRole, UnitKind } from '@motcua/contracts';

type Names = Readonly<Record<UnitKind, string>>;

const everywhere = (name: string): Names => ({ department: name, division: name, affiliated: name });

/** How a role is called in each kind of unit. */
const NAMES: Readonly<Record<StaffRole, Names>> = {
  head: { department: 'Giám đốc Sở', division: 'Trưởng phòng (Chánh Văn phòng)', affiliated: 'Hiệu trưởng (Giám đốc)' },
  deputy: {
    department: 'Phó Giám đốc Sở',
    division: 'Phó Trưởng phòng (Phó Chánh Văn phòng)',
    affiliated: 'Phó Hiệu trưởng (Phó Giám đốc)',
  },
  clerk: everywhere('Cán bộ một cửa'),
  handler: everywhere('Chuyên viên thụ lý'),
  secretary: everywhere('Văn thư'),
  reform: everywhere('Phụ trách cải cách hành chính'),
};

export const roleName = (role: StaffRole, kind: UnitKind): string => NAMES[role][kind];
