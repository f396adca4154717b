using MediatR;
using PlacePartners.Contracts.Reports;

namespace PlacePartners.Reports;

internal sealed class AnswerPrintPage(PagePrinter printer) : IRequestHandler<PrintPage, byte[]?>
{
    public async Task<byte[]?> Handle(PrintPage request, CancellationToken ct)
    {
        byte[]? pdf = null;
        await printer.Print(request.Path, async printed => pdf = await File.ReadAllBytesAsync(printed, ct), ct);
        return pdf;
    }
}
