using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A file as the lists show it.</summary>
/// <param name="RemovedOn">The day from which an identity paper is removed by itself; null for other kinds.</param>
/// <param name="ShowsConsents">The consents that it shows; for the hub and the organisation that filled the checklist.</param>
/// <param name="ReferralIds">To whose services it is shown; for those who may say so.</param>
public sealed record AttachmentShown(
    Guid AttachmentId,
    int Version,
    [property: Personal] string Name,
    AttachmentKind Kind,
    FileFormat Format,
    int Bytes,
    DateTimeOffset AddedAt,
    string AddedBy,
    string OrganisationName,
    ScanState Scan,
    DateOnly? RemovedOn,
    bool IsForReferrer,
    IReadOnlyList<Guid> ReferralIds,
    bool MayRemove,
    bool MayShow,
    IReadOnlyList<Guid> ShowsConsents
)
{
    internal static async Task<IReadOnlyList<AttachmentShown>> Of(
        IReadOnlyCollection<Attachment> files,
        CurrentUser me,
        IMediator modules,
        CancellationToken ct
    )
    {
        var members = (
            await modules.Send(new GetMembersById([.. files.Select(f => f.MembershipId).Distinct()]), ct)
        ).ToDictionary(member => member.MembershipId, member => member.Name);
        var organisations = (
            await modules.Send(new GetOrganisations([.. files.Select(f => f.OrganisationId).Distinct()]), ct)
        ).ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. files
                .OrderByDescending(file => file.AddedAt)
                .ThenByDescending(file => file.Id)
                .Select(file =>
                    Show(
                        file,
                        me,
                        members.GetValueOrDefault(file.MembershipId, ""),
                        organisations.GetValueOrDefault(file.OrganisationId, "")
                    )
                ),
        ];
    }

    private static AttachmentShown Show(Attachment file, CurrentUser me, string by, string organisation) =>
        new(
            file.Id,
            file.Version,
            file.Name,
            file.Kind,
            file.Format,
            file.Bytes,
            file.AddedAt,
            by,
            organisation,
            file.Scan,
            file.Kind == AttachmentKind.IdentityPaper ? UkTime.DateOf(file.AddedAt + RemoveIdentityPapers.Kept) : null,
            file.IsForReferrer,
            AttachmentSight.MayShow(file, me) ? file.ReferralIds : [],
            AttachmentSight.MayRemove(file, me),
            AttachmentSight.MayShow(file, me),
            me.Has(Permission.MakeReferrals) && file.ReferralId is null ? file.ShowsConsents : []
        );
}
