using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerGetDeputies(AppDb db) : IRequestHandler<GetDeputies, IReadOnlyList<DeputyRecord>>
{
    public Task<IReadOnlyList<DeputyRecord>> Handle(GetDeputies request, CancellationToken ct) =>
        db.Deputies(request.AbsentMembershipIds, areDeputies: false, ct);
}
