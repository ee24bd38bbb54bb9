using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>Reads a row with the register's own value types and names everything that is wrong with it.</summary>
public sealed class EntryReader(UnionBook unions)
{
    private static readonly Dictionary<string, MemberState> States = new(StringComparer.Ordinal)
    {
        ["在会"] = MemberState.InMembership,
        ["在籍"] = MemberState.InMembership,
        ["正常"] = MemberState.InMembership,
        ["会员"] = MemberState.InMembership,
        ["转出"] = MemberState.Transferred,
        ["已转出"] = MemberState.Transferred,
        ["会籍转出"] = MemberState.Transferred,
        ["退休"] = MemberState.Retired,
        ["已退休"] = MemberState.Retired,
        ["退会"] = MemberState.Left,
        ["已退会"] = MemberState.Left,
        ["除名"] = MemberState.Removed,
        ["开除"] = MemberState.Removed,
        ["已除名"] = MemberState.Removed,
    };

    public RegisterEntry Read(IRegisterCells cells, ICollection<RowFault> faults)
    {
        return new RegisterEntry(
            ReadName(cells, faults),
            ReadDocument(cells, faults),
            ReadPhone(cells, faults),
            ReadUnion(cells, faults),
            ReadState(cells, faults)
        );
    }

    private static PersonName? ReadName(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var cell = cells[MemberColumns.Name];
        if (EntryCells.IsUnreadable(MemberColumns.Name, cell, faults))
        {
            return null;
        }
        var name = PersonName.Parse(cell);
        return name.Succeeded ? name.Value : Fault<PersonName>(faults, ImportFaults.NameInvalid);
    }

    private static IdDocument? ReadDocument(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var (words, cell) = (cells[MemberColumns.DocumentKind], cells[MemberColumns.IdNumber]);
        if (
            EntryCells.IsUnreadable(MemberColumns.DocumentKind, words, faults)
            || EntryCells.IsUnreadable(MemberColumns.IdNumber, cell, faults)
        )
        {
            return null;
        }
        if (DocumentWords.KindOf(words) is not { } kind)
        {
            return Fault<IdDocument>(faults, ImportFaults.DocumentKindUnknown);
        }
        var number = DocumentWords.Read(kind, cell);
        return number.Succeeded
            ? number.Value
            : Fault<IdDocument>(
                faults,
                kind == DocumentKind.ResidentIdCard
                    ? ImportFaults.IdNumberInvalid
                    : ImportFaults.DocumentInvalid
            );
    }

    private static PhoneNumber? ReadPhone(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var cell = cells[MemberColumns.Phone];
        if (cell is null or "" || EntryCells.IsUnreadable(MemberColumns.Phone, cell, faults))
        {
            return null;
        }
        var phone = PhoneNumber.Parse(cell);
        return phone.Succeeded
            ? phone.Value
            : Fault<PhoneNumber>(faults, ImportFaults.PhoneInvalid);
    }

    private UnionOrganizationId? ReadUnion(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var (code, name) = (cells[MemberColumns.UnionCode], cells[MemberColumns.UnionName]);
        if (
            EntryCells.IsUnreadable(MemberColumns.UnionCode, code, faults)
            || EntryCells.IsUnreadable(MemberColumns.UnionName, name, faults)
        )
        {
            return null;
        }
        if (code is { Length: > 0 })
        {
            var found = unions.OfCode(code);
            return found ?? Fault(faults, ImportFaults.UnionCodeUnknown);
        }
        if (name is { Length: > 0 })
        {
            var found = unions.OfName(name, out var isShared);
            return found
                ?? Fault(
                    faults,
                    isShared ? ImportFaults.UnionNameShared : ImportFaults.UnionNameUnknown
                );
        }
        return Fault(faults, ImportFaults.UnionMissing);

        static UnionOrganizationId? Fault(ICollection<RowFault> faults, RowFault fault)
        {
            faults.Add(fault);
            return null;
        }
    }

    private static MemberState? ReadState(IRegisterCells cells, ICollection<RowFault> faults)
    {
        var cell = cells[MemberColumns.State];
        if (cell is null || EntryCells.IsUnreadable(MemberColumns.State, cell, faults))
        {
            return null;
        }
        if (States.TryGetValue(cell, out var state))
        {
            return state;
        }
        faults.Add(ImportFaults.StateUnknown);
        return null;
    }

    private static T? Fault<T>(ICollection<RowFault> faults, RowFault fault)
        where T : class
    {
        faults.Add(fault);
        return null;
    }
}
